package id.guruonline.bot.telegram.receiving;

import id.guruonline.bot.telegram.api.TelegramTime;
import id.guruonline.bot.telegram.sending.TelegramChannel;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Content;
import id.guruonline.conversation.message.IncomingMessage;
import id.guruonline.conversation.message.Manner;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Contact;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** What an update means to the service: who sent what. */
public final class UpdateMapper {

    /** What Telegram kept for us while the service was away happened then, not now. */
    private static final Duration DELAYED = Duration.ofMinutes(1);

    /** As long as Telegram keeps updates; an older date is no date to rely on. */
    private static final Duration KEPT = Duration.ofHours(24);

    /** An animation comes as a document too, so it is looked for first. */
    private static final List<Medium> MEDIA =
            List.of(
                    new Medium("photo", Message::getPhoto),
                    new Medium("voice", Message::getVoice),
                    new Medium("video", Message::getVideo),
                    new Medium("video_note", Message::getVideoNote),
                    new Medium("audio", Message::getAudio),
                    new Medium("animation", Message::getAnimation),
                    new Medium("document", Message::getDocument),
                    new Medium("sticker", Message::getSticker),
                    new Medium("story", Message::getStory),
                    new Medium("poll", Message::getPoll),
                    new Medium("dice", Message::getDice),
                    new Medium("game", Message::getGame),
                    new Medium("invoice", Message::getInvoice),
                    new Medium("paid_media", Message::getPaidMedia),
                    new Medium("checklist", Message::getChecklist));

    /** What Telegram itself notes in a private chat: nobody said it, and nobody is answered. */
    private static final List<Function<Message, @Nullable Object>> NOTES =
            List.of(
                    Message::getPinnedMessage,
                    Message::getMessageAutoDeleteTimerChanged,
                    Message::getWriteAccessAllowed,
                    Message::getUsersShared,
                    Message::getChatShared,
                    Message::getConnectedWebsite,
                    Message::getPassportData,
                    Message::getSuccessfulPayment,
                    Message::getRefundedPayment,
                    Message::getProximityAlertTriggered,
                    Message::getBoostAdded,
                    Message::getChatBackgroundSet,
                    Message::getGift,
                    Message::getUniqueGift,
                    Message::getChecklistTasksDone,
                    Message::getChecklistTasksAdded,
                    Message::getForumTopicCreated,
                    Message::getForumTopicEdited);

    private record Medium(String name, Function<Message, @Nullable Object> part) {}

    private final TelegramTime time;

    public UpdateMapper(TelegramTime time) {
        this.time = time;
    }

    /** The message that the update is; empty for what nobody has to answer. */
    Optional<IncomingMessage> map(long updateId, Update update) {
        String id = TelegramChannel.NAME + ":" + updateId;
        if (update.getCallbackQuery() != null) {
            return tap(id, update.getCallbackQuery());
        }
        if (update.getMessage() != null) {
            return written(id, update.getMessage());
        }
        return Optional.ofNullable(update.getEditedMessage())
                .filter(message -> isPrivate(message) && message.getText() != null)
                .map(message -> of(id, message, new Content.Unreadable("edited")));
    }

    /** The topic of a private chat in which it was written or tapped; null for the chat itself. */
    static @Nullable Integer topic(Update update) {
        Message message = message(update);
        return message != null && isPrivate(message) && message.isTopicMessage()
                ? message.getMessageThreadId()
                : null;
    }

    /** Who sent it in a private chat; empty where that is not known. */
    Optional<Address> findSender(Update update) {
        if (update.getCallbackQuery() != null) {
            return Optional.ofNullable(update.getCallbackQuery().getFrom())
                    .map(from -> address(from.getId()));
        }
        return Optional.ofNullable(message(update))
                .filter(UpdateMapper::isPrivate)
                .map(message -> address(message.getChat().getId()));
    }

    /** What stands for an update of that sender which the service cannot take in. */
    IncomingMessage failed(long updateId, Address sender) {
        return new IncomingMessage(
                TelegramChannel.NAME + ":" + updateId,
                sender,
                new Content.Unreadable("failed"),
                time.now());
    }

    private static @Nullable Message message(Update update) {
        if (update.getCallbackQuery() != null) {
            return update.getCallbackQuery().getMessage() instanceof Message tapped ? tapped : null;
        }
        return update.getMessage() != null ? update.getMessage() : update.getEditedMessage();
    }

    private Optional<IncomingMessage> tap(String id, CallbackQuery query) {
        if (query.getFrom() == null || query.getData() == null || isElsewhere(query)) {
            return Optional.empty();
        }
        int bytes = query.getData().getBytes(StandardCharsets.UTF_8).length;
        if (bytes < 1 || bytes > 64) {
            return Optional.empty();
        }
        return Optional.of(
                new IncomingMessage(
                        id,
                        address(query.getFrom().getId()),
                        new Content.Tap(query.getData()),
                        time.now()));
    }

    private static boolean isElsewhere(CallbackQuery query) {
        return query.getMessage() != null
                && query.getMessage().getChat() != null
                && !"private".equals(query.getMessage().getChat().getType());
    }

    private Optional<IncomingMessage> written(String id, Message message) {
        if (message.getChat() == null) {
            return Optional.empty();
        }
        if (!isPrivate(message)) {
            // One id for all that is said there: it is answered once.
            Address group = address(message.getChat().getId());
            return Optional.of(of(group + "/group", message, new Content.Unreadable("group")));
        }
        boolean byBot =
                message.getFrom() != null && Boolean.TRUE.equals(message.getFrom().getIsBot());
        return byBot
                ? Optional.empty()
                : content(message).map(c -> of(albumId(message, c).orElse(id), message, c));
    }

    /** One id for all pictures of an album that say nothing: what has no words is answered once. */
    private static Optional<String> albumId(Message message, Content content) {
        return Optional.ofNullable(message.getMediaGroupId())
                .filter(_ -> content instanceof Content.Unreadable)
                .map(album -> address(message.getChat().getId()) + "/album/" + album);
    }

    private static Optional<Content> content(Message message) {
        if (message.getText() != null) {
            return Optional.of(typed(message.getText()));
        }
        if (message.getContact() != null) {
            return Optional.of(contact(message, message.getContact()));
        }
        if (message.getLocation() != null) {
            return Optional.of(
                    new Content.Location(
                            message.getLocation().getLatitude(),
                            message.getLocation().getLongitude()));
        }
        if (message.getCaption() != null) {
            return Optional.of(new Content.Text(message.getCaption()));
        }
        if (NOTES.stream().anyMatch(note -> note.apply(message) != null)) {
            return Optional.empty();
        }
        return Optional.of(
                MEDIA.stream()
                        .filter(medium -> medium.part().apply(message) != null)
                        .findFirst()
                        .map(medium -> new Content.Unreadable(medium.name()))
                        // Of a kind that Telegram had not yet when the library was made.
                        .orElseGet(() -> new Content.Unreadable("unknown")));
    }

    private static Content typed(String text) {
        return BotCommands.find(text)
                .<Content>map(command ->
                        command.name().equals("start")
                                ? new Content.Start(command.rest())
                                : new Content.Text(command.words()))
                .orElseGet(() -> new Content.Text(text));
    }

    /** Only one's own contact proves anything: others' can be forwarded by anybody. */
    private static Content contact(Message message, Contact contact) {
        boolean own =
                message.getFrom() != null
                        && contact.getUserId() != null
                        && contact.getUserId().equals(message.getFrom().getId())
                        && contact.getPhoneNumber() != null;
        return own
                ? new Content.Contact("+" + contact.getPhoneNumber().replaceAll("\\D", ""))
                : new Content.Unreadable("contact");
    }

    private IncomingMessage of(String id, Message message, Content content) {
        return new IncomingMessage(
                id,
                address(message.getChat().getId()),
                content,
                at(message.getDate()),
                manner(message));
    }

    private static Manner manner(Message message) {
        Message quoted = message.getReplyToMessage();
        return new Manner(
                quoted == null ? null : String.valueOf(quoted.getMessageId()),
                message.getForwardOrigin() != null);
    }

    /** When it was written, as far as that can be believed. */
    private Instant at(@Nullable Integer date) {
        Instant now = time.now();
        Instant written = date == null ? now : time.ours(Instant.ofEpochSecond(date));
        Duration ago = Duration.between(written, now);
        return ago.compareTo(DELAYED) > 0 && ago.compareTo(KEPT) < 0 ? written : now;
    }

    private static boolean isPrivate(Message message) {
        return message.getChat() != null && "private".equals(message.getChat().getType());
    }

    private static Address address(Long chat) {
        return new Address(TelegramChannel.NAME, chat.toString());
    }
}
