package org.elternlotse.bot.turn;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.elternlotse.bot.conversation.Choice;
import org.elternlotse.bot.conversation.Reply;
import org.elternlotse.channel.Button;
import org.elternlotse.channel.InboundContent;
import org.elternlotse.channel.OutboundMessage;
import org.elternlotse.knowledge.KnowledgeBase;
import org.elternlotse.knowledge.Sentence;
import org.elternlotse.knowledge.Topic;
import org.elternlotse.knowledge.TopicId;
import org.elternlotse.knowledge.Wording;
import org.elternlotse.knowledge.danger.DangerCard;
import org.elternlotse.knowledge.danger.EmergencyContact;

/// Puts reviewed words into replies: wording, articles, cards and numbers, by the clock. Adds
/// nothing of its own.
public final class Composer {
  private final KnowledgeBase knowledge;
  private final Clock clock;
  private final ArticleTexts articles;

  public Composer(KnowledgeBase knowledge, Clock clock) {
    this.knowledge = knowledge;
    this.clock = clock;
    articles = new ArticleTexts(knowledge);
  }

  /// The message for a reply.
  public OutboundMessage compose(Reply reply) {
    return switch (reply) {
      case Reply.Greeting() -> new OutboundMessage(greeting(), List.of(person()));
      case Reply.Plain(Sentence sentence, boolean offerPerson) ->
          new OutboundMessage(say(sentence), offerPerson ? List.of(person()) : List.of());
      case Reply.UnknownCommand(String word) ->
          new OutboundMessage(say(Sentence.UNKNOWN_COMMAND, "command", "/" + word));
      case Reply.ShortAnswer(TopicId topic) ->
          articles.shortAnswer(topic).orElseGet(() -> noText(topic, List.of()));
      case Reply.LongerText(TopicId topic) -> articles.longer(topic).orElseGet(this::gone);
      case Reply.SourcesOf(TopicId topic) -> articles.sources(topic).orElseGet(this::gone);
      case Reply.Choose(List<TopicId> topics) -> choose(topics);
      case Reply.NoText(TopicId topic, List<TopicId> related) -> noText(topic, related);
      case Reply.PersonComes(Optional<Sentence> lead, boolean already) -> person(lead, already);
      case Reply.OtherLanguage(String language) ->
          new OutboundMessage(say(otherLanguage(language)), List.of(person()));
      case Reply.Unreadable(var kind) ->
          new OutboundMessage(
              say(Sentence.valueOf("UNSUPPORTED_" + kind.name())), List.of(person()));
      case Reply.Card(var danger, boolean again, boolean urgent) ->
          card(knowledge.card(danger, again), urgent);
      case Reply.CheckFailed() ->
          new OutboundMessage(
              say(Sentence.CHECK_FAILED, "numbers", numbers()),
              calls(knowledge.alwaysOpen()),
              true);
    };
  }

  /// The first message, at most five lines; the web chat shows it before anything is stored.
  public String greeting() {
    String name = knowledge.institution().name();
    String whose = knowledge.institution().demo() ? name + ". " + demoNotice() : name + ".";
    return say(Sentence.GREETING, "institution", whose);
  }

  /// What a parent said, as a line to read: the text, or what stood on the tapped button. Empty for
  /// what is no line of its own.
  public Optional<String> spoken(InboundContent content) {
    return switch (content) {
      case InboundContent.Text(String text, boolean _) -> Optional.of(text);
      case InboundContent.Choice(String id) -> Choice.of(id).flatMap(this::label);
      case InboundContent.Unsupported _,
          InboundContent.Left _,
          InboundContent.Returned _,
          InboundContent.InGroup _ ->
          Optional.empty();
    };
  }

  private Optional<String> label(Choice choice) {
    return switch (choice) {
      case Choice.More _ -> Optional.of(say(Sentence.BUTTON_MORE));
      case Choice.Sources _ -> Optional.of(say(Sentence.BUTTON_SOURCES));
      case Choice.Helped _ -> Optional.of(say(Sentence.BUTTON_HELPED));
      case Choice.NoFit _ -> Optional.of(say(Sentence.BUTTON_NO_FIT));
      case Choice.PickTopic(TopicId topic) -> knowledge.topic(topic).map(Topic::title);
      case Choice.NoneOfThese() -> Optional.of(say(Sentence.BUTTON_NONE_OF_THESE));
      case Choice.Person() -> Optional.of(say(Sentence.BUTTON_PERSON));
      case Choice.GoOn() -> Optional.of(say(Sentence.BUTTON_CONTINUE));
    };
  }

  private OutboundMessage choose(List<TopicId> topics) {
    List<Topic> known = topics.stream().flatMap(id -> knowledge.topic(id).stream()).toList();
    List<Button> buttons = new ArrayList<>(known.stream().map(this::pick).toList());
    buttons.add(Button.choose(say(Sentence.BUTTON_NONE_OF_THESE), new Choice.NoneOfThese().id()));
    buttons.add(person());
    return new OutboundMessage(say(Sentence.CLARIFY) + "\n" + bullets(known), buttons);
  }

  private OutboundMessage noText(TopicId id, List<TopicId> related) {
    Optional<Topic> topic = knowledge.topic(id);
    if (topic.isEmpty()) {
      return gone();
    }
    String text = say(Sentence.TOPIC_WITHOUT_ARTICLE, "topic", topic.get().title());
    List<Topic> known = related.stream().flatMap(each -> knowledge.topic(each).stream()).toList();
    List<Button> buttons = new ArrayList<>();
    buttons.add(person());
    if (!known.isEmpty()) {
      text += "\n\n" + say(Sentence.RELATED_TOPICS) + "\n" + bullets(known);
      known.forEach(each -> buttons.add(pick(each)));
    }
    return new OutboundMessage(text, buttons);
  }

  private OutboundMessage gone() {
    return new OutboundMessage(say(Sentence.TEXT_GONE), List.of(person()));
  }

  /// What happens now, truthfully: desk hours, and the numbers that answer at any hour.
  private OutboundMessage person(Optional<Sentence> lead, boolean already) {
    List<String> parts = new ArrayList<>();
    lead.ifPresent(sentence -> parts.add(say(sentence)));
    parts.add(already ? say(Sentence.PERSON_ALREADY) : deskNow());
    if (knowledge.institution().demo()) {
      parts.add(demoNotice());
    }
    parts.add(say(Sentence.PERSON_NUMBERS, "numbers", numbers()));
    List<Button> buttons = new ArrayList<>(calls(knowledge.alwaysOpen()));
    buttons.add(Button.choose(say(Sentence.BUTTON_CONTINUE), new Choice.GoOn().id()));
    return new OutboundMessage(String.join("\n\n", parts), buttons);
  }

  private String deskNow() {
    return DeskTimes.at(knowledge.institution().deskHours(), clock.instant())
        .say(
            until -> say(Sentence.PERSON_OPEN, "until", until),
            opens -> say(Sentence.PERSON_CLOSED, "opens", opens),
            () -> say(Sentence.PERSON_NO_HOURS));
  }

  private OutboundMessage card(DangerCard card, boolean urgent) {
    String team =
        knowledge.institution().demo()
            ? say(Sentence.CARD_TEAM_NONE)
            : DeskTimes.at(knowledge.institution().deskHours(), clock.instant())
                .say(
                    until -> say(Sentence.CARD_TEAM_OPEN, "until", until),
                    opens -> say(Sentence.CARD_TEAM_CLOSED, "opens", opens),
                    () -> say(Sentence.CARD_TEAM_NONE));
    return new OutboundMessage(card.text() + "\n\n" + team, calls(card.contacts()), urgent);
  }

  private List<Button> calls(List<EmergencyContact> contacts) {
    return contacts.stream()
        .limit(3)
        .map(contact ->
            Button.call(
                ArticleTexts.fit(say(Sentence.BUTTON_CALL, "label", contact.label())),
                contact.number()))
        .toList();
  }

  private String numbers() {
    return knowledge.alwaysOpen().stream()
        .map(contact ->
            say(Sentence.NUMBER_LINE, "label", contact.label(), "number", contact.number()))
        .collect(Collectors.joining("\n"));
  }

  private Button pick(Topic topic) {
    return Button.choose(ArticleTexts.fit(topic.title()), new Choice.PickTopic(topic.id()).id());
  }

  private static String bullets(List<Topic> topics) {
    return topics.stream().map(topic -> "• " + topic.title()).collect(Collectors.joining("\n"));
  }

  private Button person() {
    return Button.choose(say(Sentence.BUTTON_PERSON), new Choice.Person().id());
  }

  private String demoNotice() {
    return say(Sentence.DEMO_NOTICE);
  }

  private static Sentence otherLanguage(String language) {
    return switch (language) {
      case "en" -> Sentence.OTHER_LANGUAGE_EN;
      case "tr" -> Sentence.OTHER_LANGUAGE_TR;
      case "ar" -> Sentence.OTHER_LANGUAGE_AR;
      case "uk" -> Sentence.OTHER_LANGUAGE_UK;
      case "ru" -> Sentence.OTHER_LANGUAGE_RU;
      default -> Sentence.OTHER_LANGUAGE;
    };
  }

  String say(Sentence sentence, String... values) {
    Wording wording = knowledge.wording();
    return wording.text(sentence, values);
  }
}
