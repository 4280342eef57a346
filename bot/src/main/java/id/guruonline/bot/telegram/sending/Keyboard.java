package id.guruonline.bot.telegram.sending;

import id.guruonline.conversation.message.Button;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardRow;

/** Buttons as Telegram draws them. */
final class Keyboard {

    /** What fits side by side on a small phone without being cut, counted in letters. */
    private static final int WIDTH = 30;

    private static final int PADDING = 3;

    private Keyboard() {}

    /** Under a message, in the order given; null without buttons. */
    static @Nullable ReplyKeyboard of(List<Button> buttons) {
        if (buttons.isEmpty()) {
            return null;
        }
        List<Button> contact =
                buttons.stream().filter(b -> b.data().equals(Button.SHARE_CONTACT)).toList();
        return contact.isEmpty() ? inline(buttons) : askContact(contact.getFirst());
    }

    private static InlineKeyboardMarkup inline(List<Button> buttons) {
        List<InlineKeyboardRow> rows = new ArrayList<>();
        int room = 0;
        for (Button button : buttons) {
            int needed = button.label().length() + PADDING;
            if (needed > room) {
                rows.add(new InlineKeyboardRow());
                room = WIDTH;
            }
            room -= needed;
            rows.getLast()
                    .add(
                            InlineKeyboardButton.builder()
                                    .text(button.label())
                                    .callbackData(button.data())
                                    .build());
        }
        return InlineKeyboardMarkup.builder().keyboard(rows).build();
    }

    private static ReplyKeyboardMarkup askContact(Button button) {
        KeyboardButton key =
                KeyboardButton.builder().text(button.label()).requestContact(true).build();
        return ReplyKeyboardMarkup.builder()
                .keyboardRow(new KeyboardRow(key))
                .resizeKeyboard(true)
                .oneTimeKeyboard(true)
                .build();
    }
}
