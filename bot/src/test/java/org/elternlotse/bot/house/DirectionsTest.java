package org.elternlotse.bot.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.elternlotse.bot.store.Conversations;
import org.elternlotse.channel.Button;
import org.elternlotse.channel.InboundContent;
import org.junit.jupiter.api.Test;

/// Who may know whom (README, "Map of the house").
final class DirectionsTest {
  private static final String KNOWLEDGE = "org.elternlotse.knowledge..";
  private static final String BOT = "org.elternlotse.bot..";
  private static final String[] INTEGRATIONS = {
    "org.elternlotse.channel..", "org.elternlotse.http..", "org.elternlotse.notice.."
  };
  private static final String CONVERSATION = "org.elternlotse.bot.conversation..";

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.elternlotse");

  @Test
  void allThreeModulesAreLookedAt() {
    assertThat(HOUSE.stream().map(JavaClass::getPackageName))
        .contains(
            "org.elternlotse.knowledge",
            "org.elternlotse.channel.telegram",
            "org.elternlotse.channel.web",
            "org.elternlotse.http",
            "org.elternlotse.bot.conversation",
            "org.elternlotse.bot.app");
  }

  @Test
  void theKnowledgeBaseKnowsNeitherIntegrationsNorBot() {
    noClasses()
        .that()
        .resideInAPackage(KNOWLEDGE)
        .should()
        .dependOnClassesThat(resideInAnyPackage(INTEGRATIONS).or(resideInAPackage(BOT)))
        .check(HOUSE);
  }

  @Test
  void integrationsKnowNeitherKnowledgeBaseNorBot() {
    noClasses()
        .that()
        .resideInAnyPackage(INTEGRATIONS)
        .should()
        .dependOnClassesThat(resideInAnyPackage(KNOWLEDGE, BOT))
        .check(HOUSE);
  }

  @Test
  void noChannelSeesAnother() {
    slices().matching("org.elternlotse.channel.(*)..").should().notDependOnEachOther().check(HOUSE);
  }

  @Test
  void theContractOfChannelsKnowsNoChannelAndNoLibrary() {
    classes()
        .that()
        .resideInAPackage("org.elternlotse.channel")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("org.elternlotse.channel", "java..", "org.jspecify.annotations"))
        .check(HOUSE);
  }

  @Test
  void onlySearchSeesIndexAndModel() {
    noClasses()
        .that(not(resideInAPackage("org.elternlotse.knowledge.search..")))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.apache.lucene..", "ai.onnxruntime..", "ai.djl.."))
        .check(HOUSE);
  }

  @Test
  void onlyTheSqlStoreSeesDatabaseAndKeys() {
    noClasses()
        .that(not(resideInAPackage("org.elternlotse.bot.store.sql..")))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "org.jdbi..",
                "org.flywaydb..",
                "org.sqlite..",
                "com.zaxxer..",
                "java.sql..",
                "javax.sql..",
                "com.google.crypto.tink..",
                "javax.crypto.."))
        .check(HOUSE);
  }

  @Test
  void onlyTheCompositionRootSeesTheSqlStore() {
    noClasses()
        .that(
            not(resideInAnyPackage("org.elternlotse.bot.store.sql..", "org.elternlotse.bot.app..")))
        .should()
        .dependOnClassesThat(resideInAPackage("org.elternlotse.bot.store.sql.."))
        .check(HOUSE);
  }

  @Test
  void theConversationIsPure() {
    classes()
        .that()
        .resideInAPackage(CONVERSATION)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    CONVERSATION,
                    "java.lang..",
                    "java.util",
                    "java.util.function",
                    "java.util.stream",
                    "org.elternlotse.knowledge",
                    "org.elternlotse.knowledge.article",
                    "org.elternlotse.knowledge.danger",
                    "org.elternlotse.knowledge.directory",
                    "org.jspecify.annotations")
                .or(belongToAnyOf(InboundContent.class, Button.class, Normalizer.class))
                .and(not(belongToAnyOf(Random.class, UUID.class, Thread.class))))
        .check(HOUSE);
    noClasses()
        .that()
        .resideInAPackage(CONVERSATION)
        .should()
        .dependOnClassesThat(type(System.class))
        .check(HOUSE);
  }

  @Test
  void onlyTurnsSaveConversations() {
    noClasses()
        .that(not(resideInAPackage("org.elternlotse.bot.turn..")))
        .should()
        .callMethodWhere(
            call("Conversations.save", c -> c.getTarget().getName().equals("save"))
                .and(
                    call(
                        "of a store",
                        c -> c.getTarget().getOwner().isAssignableTo(Conversations.class))))
        .check(HOUSE);
  }

  @Test
  void knowledgeHasNoNetwork() {
    noClasses()
        .that()
        .resideInAPackage(KNOWLEDGE)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.net..", "javax.net..", "okhttp3..", "io.javalin..")
                .and(not(belongToAnyOf(URI.class, URISyntaxException.class))))
        .check(HOUSE);
  }

  @Test
  void thereIsOneHttpClientFactory() {
    noClasses()
        .that(not(resideInAPackage("org.elternlotse.http..")))
        .should()
        .callConstructorWhere(
            call(
                "of an HTTP client",
                c ->
                    c.getTarget().getOwner().getName().equals("okhttp3.OkHttpClient")
                        || c.getTarget()
                            .getOwner()
                            .getName()
                            .equals("okhttp3.OkHttpClient$Builder")))
        .orShould()
        .dependOnClassesThat(resideInAPackage("java.net.http.."))
        .check(HOUSE);
  }

  @Test
  void nothingKnowsTheCompositionRoot() {
    noClasses()
        .that(not(resideInAnyPackage("org.elternlotse.bot.app..", "org.elternlotse.bot.pages..")))
        .should()
        .dependOnClassesThat(resideInAPackage("org.elternlotse.bot.app.."))
        .check(HOUSE);
  }

  @Test
  void theRoomsOfTheBotFormNoCircle() {
    slices().matching("org.elternlotse.bot.(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void onlyCommandsWriteToTheConsole() {
    noClasses()
        .that(not(resideInAPackage("org.elternlotse.bot.app..")))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(HOUSE);
  }

  @Test
  void loggingGoesThroughOneDoor() {
    noClasses()
        .should()
        .dependOnClassesThat(resideInAnyPackage("java.util.logging..", "org.apache.log4j.."))
        .check(HOUSE);
  }

  @Test
  void timeIsInjected() {
    noClasses()
        .that(not(resideInAPackage("org.elternlotse.bot.app..")))
        .should()
        .callMethodWhere(call("that reads the machine's clock", DirectionsTest::readsTheClock))
        .check(HOUSE);
  }

  private static boolean readsTheClock(JavaCall<?> call) {
    String method = call.getTarget().getName();
    JavaClass owner = call.getTarget().getOwner();
    boolean now = method.equals("now") && call.getTarget().getRawParameterTypes().isEmpty();
    boolean systemClock = owner.isEquivalentTo(Clock.class) && method.startsWith("system");
    return systemClock
        || method.equals("currentTimeMillis")
        || (now && owner.getPackageName().equals("java.time"));
  }

  private static DescribedPredicate<JavaCall<?>> call(String what, Predicate<JavaCall<?>> test) {
    return DescribedPredicate.describe(what, test);
  }
}
