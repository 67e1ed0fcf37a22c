package org.elternlotse.channel.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.elternlotse.channel.Button;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/// Buttons as Telegram shows them below a message: two short ones beside each other, a long one on
/// a row of its own. Pure.
final class Keyboard {
  /// Longer labels would be cut on a narrow phone when two share a row.
  private static final int SHORT_LABEL = 16;

  private Keyboard() {}

  /// Null when there is nothing to show.
  static @Nullable InlineKeyboardMarkup of(List<Button> buttons) {
    var rows = new ArrayList<InlineKeyboardRow>();
    boolean open = false;
    for (Button button : buttons) {
      Optional<InlineKeyboardButton> key = key(button);
      if (key.isEmpty()) {
        continue;
      }
      boolean isShort = button.label().length() <= SHORT_LABEL;
      if (open && isShort) {
        rows.getLast().add(key.get());
        open = false;
      } else {
        rows.add(new InlineKeyboardRow(key.get()));
        open = isShort;
      }
    }
    return rows.isEmpty() ? null : InlineKeyboardMarkup.builder().keyboard(rows).build();
  }

  private static Optional<InlineKeyboardButton> key(Button button) {
    var key = InlineKeyboardButton.builder().text(button.label());
    return switch (button.action()) {
      case Button.Action.Choose(String id) -> Optional.of(key.callbackData(id).build());
      case Button.Action.Open(String url) -> Optional.of(key.url(url).build());
      // Telegram has no buttons that dial; the number stands in the text.
      case Button.Action.Call _ -> Optional.empty();
    };
  }
}
