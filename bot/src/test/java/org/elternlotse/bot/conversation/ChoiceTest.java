package org.elternlotse.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.elternlotse.channel.Button;
import org.elternlotse.knowledge.TopicId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChoiceTest {
  private static final TopicId LONGEST = new TopicId("a".repeat(48));

  static List<Choice> all() {
    return List.of(
        new Choice.More(LONGEST),
        new Choice.Sources(LONGEST),
        new Choice.Helped(LONGEST),
        new Choice.NoFit(LONGEST),
        new Choice.PickTopic(LONGEST),
        new Choice.NoneOfThese(),
        new Choice.Person(),
        new Choice.GoOn());
  }

  @Test
  void everyChoiceComesBackFromItsButton() {
    for (Choice choice : all()) {
      Button.choose("Knopf", choice.id());
      assertThat(Choice.of(choice.id())).contains(choice);
      assertThat(choice.id().length()).isLessThanOrEqualTo(56);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        "more:",
        "more:../x",
        "more:Ä",
        "quatsch",
        "quatsch:schlaf",
        "person:",
        "MORE:a"
      })
  void aForgedIdIsNobodysChoice(String id) {
    assertThat(Choice.of(id)).isEmpty();
  }
}
