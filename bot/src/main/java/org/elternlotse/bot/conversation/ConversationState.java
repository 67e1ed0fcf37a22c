package org.elternlotse.bot.conversation;

/// Who owns the conversation. What the bot remembers travels along in [Memory].
public sealed interface ConversationState {

  Memory memory();

  ConversationState with(Memory memory);

  /// As outer interfaces name it.
  Owner owner();

  /// Nobody has greeted yet.
  record New(Memory memory) implements ConversationState {
    @Override
    public New with(Memory next) {
      return new New(next);
    }

    @Override
    public Owner owner() {
      return Owner.BOT;
    }
  }

  /// The bot answers.
  record WithBot(Memory memory) implements ConversationState {
    @Override
    public WithBot with(Memory next) {
      return new WithBot(next);
    }

    @Override
    public Owner owner() {
      return Owner.BOT;
    }
  }

  /// A person was asked for and nobody has taken over; the bot still answers, so that nobody is
  /// left alone at night.
  record WaitingForPerson(Memory memory) implements ConversationState {
    @Override
    public WaitingForPerson with(Memory next) {
      return new WaitingForPerson(next);
    }

    @Override
    public Owner owner() {
      return Owner.WAITING;
    }
  }

  /// A counselor leads; the bot says nothing but danger cards and what the parent commands.
  record WithCounselor(Memory memory, String counselor) implements ConversationState {
    @Override
    public WithCounselor with(Memory next) {
      return new WithCounselor(next, counselor);
    }

    @Override
    public Owner owner() {
      return Owner.COUNSELOR;
    }
  }

  /// The parent wants no messages, or left. Writing again starts it again.
  record Ended(Memory memory, boolean caseOpen) implements ConversationState {
    @Override
    public Ended with(Memory next) {
      return new Ended(next, caseOpen);
    }

    @Override
    public Owner owner() {
      return Owner.ENDED;
    }
  }

  static ConversationState fresh() {
    return new New(Memory.EMPTY);
  }

  /// The four owners of design section 2.
  enum Owner {
    BOT,
    WAITING,
    COUNSELOR,
    ENDED;

    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
