package id.guruonline.config.transcript;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an SMS can hold, by tables and rules of the tests' own: GSM-7 with its extension (3GPP TS
 * 23.038), and what is left of the service's texts there.
 */
final class Gsm7 {

    /** Two segments of 153. */
    static final int LONGEST = 306;

    private static final String ONE_PLACE =
            " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"
                    + "\n\r¡¿£¤¥§ÄÅÆÇÉÑÖØÜßàäåæèéìñòöøùüΓΔΘΛΞΠΣΦΨΩ";
    private static final String TWO_PLACES = "[\\]^{|}~€";

    /** What the texts have besides; all else is for the eye and goes. */
    private static final Map<String, String> PLAIN =
            Map.of("–", "-", "•", "-", "⭐", "*", "“", "\"", "”", "\"");

    private Gsm7() {}

    /** How many places of an SMS it takes; throws where an SMS of that kind cannot hold it. */
    static int places(String text) {
        return text.codePoints()
                .map(c -> {
                    if (ONE_PLACE.indexOf(c) >= 0) {
                        return 1;
                    }
                    if (TWO_PLACES.indexOf(c) >= 0) {
                        return 2;
                    }
                    throw new IllegalArgumentException(
                            "not in GSM-7: " + Character.toString(c) + " in " + text);
                })
                .sum();
    }

    /** The lines that have anything to say, without what is for the eye. */
    static String folded(String text) {
        return text.lines()
                // Where an emoji ended a sentence, a full stop does.
                .map(line ->
                        line.replaceAll(
                                "(?<=[\\p{L}\\d)]) [🎉👋📋📚✅🙏👍😊🔔⏰]\ufe0f?(?= \\p{Lu})", "."))
                .map(line ->
                        line.codePoints()
                                .mapToObj(Gsm7::plain)
                                .collect(Collectors.joining())
                                .replaceAll(" +", " ")
                                .strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String plain(int codePoint) {
        String one = Character.toString(codePoint);
        boolean held = ONE_PLACE.contains(one) || TWO_PLACES.contains(one);
        return held ? one : PLAIN.getOrDefault(one, "");
    }
}
