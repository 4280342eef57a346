package id.guruonline.bot.telegram.receiving;

import id.guruonline.bot.telegram.api.Answer;
import id.guruonline.bot.telegram.api.Answer.Done;
import id.guruonline.bot.telegram.api.Answer.NotSent;
import id.guruonline.bot.telegram.api.Answer.Refusal;
import id.guruonline.bot.telegram.api.Answer.Unclear;
import id.guruonline.bot.telegram.api.Growing;
import id.guruonline.bot.telegram.api.TelegramApi;
import id.guruonline.bot.telegram.sending.BotPace;
import id.guruonline.bot.telegram.sending.TelegramChannel;
import id.guruonline.conversation.message.OutboxLane;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
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
 * in place of its buttons, so that no old one is tapped again. Both are for the eye only, so they
 * are given up after a few tries, and where many tap at once some are not shown at all: a button
 * that is left may be tapped twice without harm.
 */
public final class Taps {

    private static final Logger LOG = LoggerFactory.getLogger(Taps.class);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    /** Done again, either comes to the same. */
    private static final int TRIES = 3;

    /** Later than this nobody looks at the button any more. */
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);

    /** What Telegram says where nothing is left to do. */
    private static final List<String> HARMLESS =
            List.of(
                    "message is not modified",
                    "query is too old",
                    "query ID is invalid",
                    "message to edit not found",
                    "message can't be edited");

    /** So many are shown at the same time. */
    private static final int AT_ONCE = 64;

    /** What is for the eye only goes behind what somebody waits for. */
    private static final OutboxLane LANE = OutboxLane.NEWS;

    private final TelegramApi api;
    private final BotPace pace;
    private final Executor executor;
    private final Semaphore places = new Semaphore(AT_ONCE);

    /**
     * @param executor does what need not be waited for
     */
    public Taps(TelegramApi api, BotPace pace, Executor executor) {
        this.api = api;
        this.pace = pace;
        this.executor = executor;
    }

    /** Soon, or not at all where too many are being shown; returns at once. */
    void acknowledge(CallbackQuery query) {
        if (!places.tryAcquire()) {
            LOG.debug("a tap is not acknowledged: too many at once");
            return;
        }
        boolean begun = false;
        try {
            executor.execute(() -> showAndLeave(query));
            begun = true;
        } finally {
            if (!begun) {
                places.release();
            }
        }
    }

    private void showAndLeave(CallbackQuery query) {
        try {
            show(query);
        } finally {
            places.release();
        }
    }

    private void show(CallbackQuery query) {
        var seen = AnswerCallbackQuery.builder().callbackQueryId(query.getId()).build();
        try {
            insist(() -> api.call(seen));
            if (query.getMessage() instanceof Message message
                    && pace.awaitAny(LANE, LONGEST_WAIT)) {
                Optional<EditMessageText> edit = edit(query, message);
                if (edit.isPresent()) {
                    insist(() -> api.call(edit.get()));
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void insist(Supplier<Answer<?>> call) throws InterruptedException {
        Answer<?> answer = call.get();
        for (int failures = 1; failures < TRIES; failures++) {
            Optional<Duration> wait = findWait(answer, failures);
            if (wait.isEmpty()) {
                break;
            }
            pace.rest(wait.get());
            answer = call.get();
        }
        log(answer);
    }

    /** How long to wait before it is done again; empty where that would change nothing. */
    private static Optional<Duration> findWait(Answer<?> answer, int failures) {
        return switch (answer) {
            case Done<?> _ -> Optional.empty();
            case Refusal<?>(int code, _, Duration after) when code == 429 || code >= 500 ->
                    Optional.of(after == null ? Growing.wait(failures) : after)
                            .filter(wait -> wait.compareTo(LONGEST_REST) <= 0);
            case Refusal<?> _ -> Optional.empty();
            case NotSent<?> _, Unclear<?> _ -> Optional.of(Growing.wait(failures));
        };
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
