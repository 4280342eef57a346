package id.guruonline.bot.twilio.receiving;

import id.guruonline.bot.twilio.api.TwilioAddress;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Content;
import id.guruonline.conversation.message.IncomingMessage;
import id.guruonline.conversation.message.Manner;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what somebody sent from the form that Twilio posts. */
final class Inbound {

    /** The most that WhatsApp takes from anybody. */
    private static final int LONGEST_TEXT = 4096;

    private Inbound() {}

    /**
     * The message; throws {@link IllegalArgumentException} where the form names no sender or no
     * message.
     */
    static IncomingMessage read(Form form, Instant receivedAt) {
        Address from = TwilioAddress.read(form.get("From"));
        String id = from.channel() + ":" + form.id("MessageSid");
        return new IncomingMessage(id, from, content(form), receivedAt, manner(form));
    }

    /** By which WhatsApp knows the sender, beside the number or instead of it. */
    static Optional<String> findUserId(Form form) {
        Address from = TwilioAddress.read(form.get("From"));
        return from.channel().equals(TwilioAddress.WHATSAPP)
                ? form.find("ExternalUserId")
                        .map(written -> TwilioAddress.read(written).id())
                        .or(() -> Optional.of(from.id()))
                        .filter(TwilioAddress::isUserId)
                : Optional.empty();
    }

    private static Manner manner(Form form) {
        boolean forwarded =
                Stream.of("Forwarded", "FrequentlyForwarded")
                        .flatMap(name -> form.find(name).stream())
                        .anyMatch(Boolean::parseBoolean);
        return new Manner(form.find("OriginalRepliedMessageSid").orElse(null), forwarded);
    }

    private static Content content(Form form) {
        return findTap(form)
                .or(() -> findLocation(form))
                .or(() -> form.find("Body").map(Inbound::text))
                .orElseGet(() -> new Content.Unreadable(kindOfMedia(form)));
    }

    /** Half of a text could say something else than all of it. */
    private static Content text(String body) {
        return body.length() > LONGEST_TEXT
                ? new Content.Unreadable("long text")
                : new Content.Text(body);
    }

    private static Optional<Content> findTap(Form form) {
        return form.find("ButtonPayload")
                .or(() -> form.find("ListId"))
                .map(payload ->
                        isItsOwnWords(payload, form)
                                ? new Content.Text(payload)
                                : new Content.Tap(payload));
    }

    /** Buttons that were made elsewhere, without data of ours, send what they are called. */
    private static boolean isItsOwnWords(String payload, Form form) {
        return form.find("ButtonText")
                .or(() -> form.find("ListTitle"))
                .filter(payload::equals)
                .isPresent();
    }

    private static Optional<Content> findLocation(Form form) {
        return form.find("Latitude")
                .flatMap(Inbound::findDegrees)
                .flatMap(lat ->
                        form.find("Longitude")
                                .flatMap(Inbound::findDegrees)
                                .map(lon -> new Content.Location(lat, lon)));
    }

    private static Optional<Double> findDegrees(String text) {
        return Optional.of(text)
                .filter(t -> t.matches("-?\\d{1,3}(\\.\\d{1,20})?"))
                .map(Double::valueOf);
    }

    /** Media with a caption is read by its caption, so this is media alone, or nothing at all. */
    private static String kindOfMedia(Form form) {
        String type = form.find("MediaContentType0").orElse("");
        return switch (type.substring(0, Math.max(0, type.indexOf('/')))) {
            case "image" -> "photo";
            case "audio" -> "voice";
            case "video" -> "video";
            case "" -> "nothing";
            case String _ -> "file";
        };
    }
}
