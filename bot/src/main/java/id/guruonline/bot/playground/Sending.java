package id.guruonline.bot.playground;

import id.guruonline.conversation.message.Content;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sends from a phone of the playground.
 *
 * @param shown what their own phone shows of it
 * @param quotes the place on that phone of the message it quotes; null where it quotes none
 * @param forwarded whether it was passed on from elsewhere
 */
public record Sending(Content content, String shown, @Nullable Long quotes, boolean forwarded) {

    /** As long as Telegram's; what is longer is cut. */
    private static final int LONGEST_TEXT = 4096;

    private static final int LONGEST_NAME = 80;

    /** Something typed. */
    public static Sending text(String text) {
        String kept = cut(text, LONGEST_TEXT);
        return plain(new Content.Text(kept), kept);
    }

    /** Where somebody is, in degrees. */
    public static Sending location(double lat, double lon) {
        return plain(new Content.Location(lat, lon), "📍 %s, %s".formatted(lat, lon));
    }

    /**
     * A file, as photos, voices and documents are sent; with words below it those are read.
     *
     * @param type as {@code image/jpeg}
     * @param words empty where there are none
     */
    public static Sending file(String name, String type, String words) {
        String kept = cut(words, LONGEST_TEXT);
        String shown = "📎 " + cut(name, LONGEST_NAME);
        return kept.isBlank()
                ? plain(new Content.Unreadable(kind(type)), shown)
                : plain(new Content.Text(kept), shown + "\n" + kept);
    }

    /** The same, quoting the message at that place of the phone. */
    public Sending quoting(long place) {
        return new Sending(content, shown, place, forwarded);
    }

    /** The same, passed on from elsewhere. */
    public Sending asForwarded() {
        return new Sending(content, shown, quotes, true);
    }

    private static Sending plain(Content content, String shown) {
        return new Sending(content, shown, null, false);
    }

    private static String kind(String type) {
        return switch (type.substring(0, Math.max(0, type.indexOf('/')))) {
            case "image" -> "photo";
            case "audio" -> "voice";
            case "video" -> "video";
            case String _ -> "file";
        };
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, splitsPair ? longest - 1 : longest);
    }
}
