package org.elternlotse.bot.world;

import java.util.Random;
import java.util.function.Function;
import org.elternlotse.bot.store.Store;
import org.elternlotse.bot.store.StoreException;

/// A store whose writes fail by the dice: before anything is kept, or after, when the caller dies
/// and never hears of it.
public final class FaultyStore implements Store {
  private final Store real;
  private final Random dice;
  private final int percent;

  /// @param percent how many writes of a hundred go wrong, half of them before the commit
  public FaultyStore(Store real, Random dice, int percent) {
    this.real = real;
    this.dice = dice;
    this.percent = percent;
  }

  /// The caller died after the commit.
  public static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public <T> T write(Function<Books, T> work) {
    int roll = dice.nextInt(200);
    if (roll < percent) {
      throw new StoreException("the dice say no");
    }
    T result = real.write(work);
    if (roll < 2 * percent) {
      throw new Crash();
    }
    return result;
  }

  @Override
  public <T> T read(Function<Books, T> work) {
    return real.read(work);
  }

  @Override
  public boolean healthy() {
    return real.healthy();
  }

  @Override
  public void close() {
    real.close();
  }
}
