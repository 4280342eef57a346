package id.guruonline.bot.telegram;

import id.guruonline.bot.telegram.Answer.Done;
import id.guruonline.bot.telegram.Answer.NotSent;
import id.guruonline.bot.telegram.Answer.Refusal;
import id.guruonline.bot.telegram.Answer.Unclear;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;

/**
 * Shows somebody that a tap arrived: the button stops waiting, and the message says what was tapped
 * in place of its buttons, so that no old one is tapped again. Both are for the eye only and not
 * tried again: a button that is left may be tapped twice without harm.
 */
final class Taps {

    private static final Logger LOG = LoggerFactory.getLogger(Taps.class);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    /** What Telegram says where nothing is left to do. */
    private static final List<String> HARMLESS =
            List.of(
                    "message is not modified",
                    "query is too old",
                    "query ID is invalid",
                    "message to edit not found",
                    "message can't be edited");

    private final TelegramApi api;
    private final BotPace pace;
    private final Executor executor;

    /**
     * @param executor does what need not be waited for
     */
    Taps(TelegramApi api, BotPace pace, Executor executor) {
        this.api = api;
        this.pace = pace;
        this.executor = executor;
    }

    /** Soon; returns at once. */
    void acknowledge(CallbackQuery query) {
        executor.execute(() -> show(query));
    }

    private void show(CallbackQuery query) {
        log(api.call(AnswerCallbackQuery.builder().callbackQueryId(query.getId()).build()));
        try {
            if (query.getMessage() instanceof Message message && pace.awaitAny(LONGEST_WAIT)) {
                edit(query, message).map(api::call).ifPresent(Taps::log);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<EditMessageText> edit(CallbackQuery query, Message message) {
        return Optional.ofNullable(message.getText())
                .flatMap(text ->
                        findLabel(query, message)
                                .map(label -> text + "\n\n✅ " + label)
                                .map(TelegramChannel::cut))
                .map(text ->
                        EditMessageText.builder()
                                .chatId(message.getChatId())
                                .messageId(message.getMessageId())
                                .text(text)
                                .linkPreviewOptions(
                                        LinkPreviewOptions.builder().isDisabled(true).build())
                                .build());
    }

    private static Optional<String> findLabel(CallbackQuery query, Message message) {
        return Stream.ofNullable(message.getReplyMarkup())
                .flatMap(markup -> markup.getKeyboard().stream())
                .flatMap(List::stream)
                .filter(button -> button.getCallbackData() != null)
                .filter(button -> button.getCallbackData().equals(query.getData()))
                .map(InlineKeyboardButton::getText)
                .findFirst();
    }

    private static void log(Answer<?> answer) {
        switch (answer) {
            case Done<?> _ -> {}
            case Refusal<?> no when HARMLESS.stream().anyMatch(no::says) ->
                    LOG.debug("a tap was acknowledged before: {}", no.description());
            case Refusal<?> no ->
                    LOG.warn("a tap is not acknowledged: {} {}", no.code(), no.description());
            case NotSent<?>(String why) -> LOG.warn("a tap is not acknowledged: {}", why);
            case Unclear<?>(String why) -> LOG.warn("a tap may not be acknowledged: {}", why);
        }
    }
}
