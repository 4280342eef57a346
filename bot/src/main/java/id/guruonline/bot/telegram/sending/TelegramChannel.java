package id.guruonline.bot.telegram.sending;

import id.guruonline.bot.delivery.Channel;
import id.guruonline.bot.delivery.SendOutcome;
import id.guruonline.bot.delivery.SendOutcome.Gone;
import id.guruonline.bot.delivery.SendOutcome.Refused;
import id.guruonline.bot.delivery.SendOutcome.Sent;
import id.guruonline.bot.delivery.SendOutcome.TryLater;
import id.guruonline.bot.delivery.SendOutcome.Uncertain;
import id.guruonline.bot.telegram.api.Answer;
import id.guruonline.bot.telegram.api.Answer.Done;
import id.guruonline.bot.telegram.api.Answer.NotSent;
import id.guruonline.bot.telegram.api.Answer.Refusal;
import id.guruonline.bot.telegram.api.Answer.Unclear;
import id.guruonline.bot.telegram.api.TelegramApi;
import id.guruonline.bot.telegram.api.TelegramTime;
import id.guruonline.bot.telegram.topic.Topics;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.ChannelTraits;
import id.guruonline.conversation.message.ChannelTraits.Ability;
import id.guruonline.conversation.message.ChannelTraits.Limits;
import id.guruonline.conversation.message.OutboxLane;
import id.guruonline.conversation.message.OutgoingMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Sends messages to private chats of a Telegram bot, at Telegram's pace. Telegram cannot be asked
 * whether it has a message, so what perhaps left is sent again.
 */
public final class TelegramChannel implements Channel {

    /** As its addresses name it; their ids are chat ids. */
    public static final String NAME = "telegram";

    /** Telegram shows as many buttons as fit into a message; far more than anybody reads. */
    private static final Limits LIMITS = new Limits(4096, 100, 64);

    /** Others wait for a place meanwhile. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private final TelegramApi api;
    private final BotPace pace;
    private final TelegramTime time;
    private final Topics topics;
    private final ChannelTraits traits;

    /**
     * @param topics where people last wrote, and so look for what they are told
     * @param botName what links to the bot call it; empty while that is not known
     */
    public TelegramChannel(
            TelegramApi api,
            BotPace pace,
            TelegramTime time,
            Topics topics,
            Supplier<Optional<String>> botName) {
        this.time = time;
        this.topics = topics;
        this.api = api;
        this.pace = pace;
        this.traits =
                new ChannelTraits(
                        NAME,
                        ChannelTraits.Price.FREE,
                        ChannelTraits.Ids.CHAT,
                        LIMITS,
                        Set.of(Ability.SHOW_PHONE, Ability.PROVE_SENDER),
                        code ->
                                botName.get()
                                        .map(name -> "https://t.me/" + name + "?start=" + code));
    }

    @Override
    public ChannelTraits traits() {
        return traits;
    }

    @Override
    public boolean answers() {
        return api.answers();
    }

    @Override
    public Optional<Duration> awaitTurn(Address to, OutboxLane lane) {
        try {
            return pace.await(to.id(), lane, LONGEST_WAIT)
                    ? Optional.empty()
                    : Optional.of(LONGEST_WAIT);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.of(LONGEST_WAIT);
        }
    }

    @Override
    public Duration longestAttempt() {
        return api.longestCall();
    }

    @Override
    public SendOutcome send(OutgoingMessage message) {
        Optional<Integer> topic;
        try {
            topic = topics.find(message.to());
        } catch (RuntimeException e) {
            return TryLater.beforeItLeft("the topic is not known", e);
        }
        Instant asked = time.now();
        Answer<Message> answer = api.call(request(message, topic));
        if (topic.isPresent() && isTopicGone(answer)) {
            topics.wroteIn(message.to(), null);
            return new TryLater(Duration.ZERO, "the topic is gone");
        }
        if (answer instanceof Refusal<Message>(int code, _, Duration after)
                && code == TOO_MANY
                && after != null) {
            pace.refused(message.to().id(), after);
        }
        if (answer instanceof Done<Message>(Message sent) && sent.getDate() != null) {
            time.saw(Instant.ofEpochSecond(sent.getDate()), asked);
        }
        return outcome(answer);
    }

    @Override
    public Optional<SendOutcome> lookUp(OutgoingMessage message, Instant since, Instant lostAt) {
        return Optional.empty();
    }

    private static SendMessage request(OutgoingMessage message, Optional<Integer> topic) {
        return SendMessage.builder()
                .chatId(message.to().id())
                .messageThreadId(topic.orElse(null))
                .text(cut(message.text()))
                .linkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build())
                .replyMarkup(Keyboard.of(message.buttons()))
                .build();
    }

    /** As much of the text as Telegram takes. */
    public static String cut(String text) {
        return LIMITS.cut(text);
    }

    private static SendOutcome outcome(Answer<Message> answer) {
        return switch (answer) {
            case Done<Message>(Message sent) -> new Sent(String.valueOf(sent.getMessageId()));
            case Refusal<Message> refusal -> refused(refusal);
            case NotSent<Message>(String why) -> new TryLater(null, why);
            case Unclear<Message>(String why) -> new Uncertain(why);
        };
    }

    private static SendOutcome refused(Refusal<Message> refusal) {
        String why = refusal.code() + " " + refusal.description();
        return switch (refusal.code()) {
            case 400 -> isNobody(refusal) ? new Gone(why) : new Refused(why);
            case 403 -> new Gone(why);
            // 401, 404 and 409 are about the bot, not the message; 429 and 503 pass.
            default ->
                    isBroken(refusal)
                            ? new Uncertain(why)
                            : new TryLater(refusal.retryAfter(), why);
        };
    }

    /** Something failed there, perhaps once it was done. */
    private static boolean isBroken(Refusal<?> refusal) {
        return refusal.code() / 100 == 5
                && refusal.code() != UNAVAILABLE
                && refusal.retryAfter() == null;
    }

    private static boolean isTopicGone(Answer<Message> answer) {
        return answer instanceof Refusal<Message> refusal
                && refusal.code() == 400
                && Stream.of("thread not found", "TOPIC_CLOSED", "TOPIC_DELETED")
                        .anyMatch(refusal::says);
    }

    private static boolean isNobody(Refusal<Message> refusal) {
        return Stream.of("chat not found", "user not found", "PEER_ID_INVALID", "USER_IS_BLOCKED")
                .anyMatch(refusal::says);
    }
}
