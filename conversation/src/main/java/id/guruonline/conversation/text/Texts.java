package id.guruonline.conversation.text;

import id.guruonline.conversation.message.Button;
import id.guruonline.conversation.message.ChannelTraits.Limits;
import id.guruonline.conversation.message.Language;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Turns what is to be said into what is read, in the languages of the service. Thread-safe. */
public final class Texts {

    private final Map<Language, Wording> wordings = new EnumMap<>(Language.class);
    private final Limits limits;

    /**
     * @param zone where the lessons are: their times are told in it
     * @param limits what every channel takes that there is
     */
    public Texts(ZoneId zone, Limits limits) {
        this.limits = limits;
        for (Language language : Language.values()) {
            wordings.put(language, new Wording(language, zone));
        }
    }

    /** The sentence in that language, cut where a channel that is there would refuse its length. */
    public Rendered render(Say say, Language language) {
        Wording wording = wording(language);
        List<Button> buttons =
                say.choices().stream()
                        .map(c -> new Button(label(wording, c.label()), c.data().toString()))
                        .toList();
        return new Rendered(limits.cut(wording.of(say)), buttons);
    }

    private static String label(Wording wording, Label label) {
        return Limits.cut(wording.of(label), Button.LONGEST_LABEL);
    }

    private Wording wording(Language language) {
        Wording wording = wordings.get(language);
        if (wording == null) {
            throw new IllegalArgumentException("no texts in " + language);
        }
        return wording;
    }
}
