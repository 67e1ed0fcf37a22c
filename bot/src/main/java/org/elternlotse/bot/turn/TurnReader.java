package org.elternlotse.bot.turn;

import java.util.ArrayList;
import java.util.List;
import org.elternlotse.bot.conversation.Act;
import org.elternlotse.bot.conversation.Alarm;
import org.elternlotse.bot.conversation.Choice;
import org.elternlotse.bot.conversation.Command;
import org.elternlotse.bot.conversation.ConversationInput;
import org.elternlotse.bot.store.Inbox.Pending;
import org.elternlotse.channel.InboundContent;
import org.elternlotse.knowledge.KnowledgeBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns what is pending into one input: folds texts typed in a row into one question, asks the
/// knowledge base, and takes the graver of the alarms on arrival and the check of the whole.
public final class TurnReader {
  private static final Logger LOG = LoggerFactory.getLogger(TurnReader.class);
  private static final int LONGEST = 4096;

  private final KnowledgeBase knowledge;
  private final DangerCheck check;

  public TurnReader(KnowledgeBase knowledge, DangerCheck check) {
    this.knowledge = knowledge;
    this.check = check;
  }

  /// One input and the rows it came from.
  public record Read(ConversationInput input, List<Long> ids) {}

  /// Reads one turn; what comes after somebody left or returned stays for the next.
  ///
  /// @param pending at least one, in order
  public Read read(List<Pending> pending) {
    Pending first = pending.getFirst();
    if (first.content() instanceof InboundContent.Left) {
      return new Read(new ConversationInput.ParentLeft(), List.of(first.id()));
    }
    if (first.content() instanceof InboundContent.Returned) {
      return new Read(new ConversationInput.ParentReturned(), List.of(first.id()));
    }
    List<Pending> turn = pending.stream().takeWhile(each -> !comesOrGoes(each.content())).toList();
    Fold fold = new Fold();
    turn.forEach(fold::add);
    return new Read(fold.turn(), turn.stream().map(Pending::id).toList());
  }

  private static boolean comesOrGoes(InboundContent content) {
    return content instanceof InboundContent.Left || content instanceof InboundContent.Returned;
  }

  /// Several texts are one question until something else comes between.
  private final class Fold {
    private final List<Act> acts = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private Alarm alarm = Alarm.calm();

    void add(Pending pending) {
      alarm = alarm.worse(pending.alarm());
      switch (pending.content()) {
        case InboundContent.Text(String text, boolean _) -> text(text);
        case InboundContent.Choice(String id) -> {
          close();
          tap(Choice.of(id).<Act>map(Act.Tapped::new).orElseGet(Act.TappedStale::new));
        }
        case InboundContent.Unsupported(InboundContent.Kind kind) -> {
          close();
          acts.add(new Act.SentUnreadable(kind));
        }
        case InboundContent.InGroup() -> {
          close();
          acts.add(new Act.WroteInGroup());
        }
        case InboundContent.Left _, InboundContent.Returned _ -> {}
      }
    }

    /// A shaky thumb taps twice and means it once.
    private void tap(Act tapped) {
      if (acts.isEmpty() || !acts.getLast().equals(tapped)) {
        acts.add(tapped);
      }
    }

    private void text(String text) {
      var word = Command.word(text);
      if (word.isPresent()) {
        close();
        acts.add(
            Command.named(word.get())
                .<Act>map(Act.Commanded::new)
                .orElseGet(() -> new Act.CommandedUnknown(word.get())));
        return;
      }
      texts.add(text);
      if (!open.isEmpty()) {
        open.append('\n');
      }
      open.append(text);
    }

    private void close() {
      if (!open.isEmpty()) {
        acts.add(ask(open.substring(0, Math.min(open.length(), LONGEST))));
        open.setLength(0);
      }
    }

    ConversationInput turn() {
      if (texts.size() > 1) {
        String whole = String.join("\n", texts);
        alarm = alarm.worse(check.of(whole.substring(0, Math.min(whole.length(), LONGEST))));
      }
      close();
      return new ConversationInput.ParentTurn(alarm, acts);
    }
  }

  private Act ask(String question) {
    try {
      return new Act.Asked(knowledge.find(question));
    } catch (RuntimeException e) {
      LOG.error("Die Suche ist gescheitert: {}", e.getClass().getSimpleName());
      return new Act.AskedInVain();
    }
  }
}
