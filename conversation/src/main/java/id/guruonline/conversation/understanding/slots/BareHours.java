package id.guruonline.conversation.understanding.slots;

import id.guruonline.conversation.understanding.reading.Precedence;
import id.guruonline.conversation.understanding.reading.Reading;
import id.guruonline.conversation.understanding.words.Sentence;
import id.guruonline.conversation.understanding.words.Token;
import id.guruonline.scheduler.people.Periods;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bare numbers after "jam" that may be lesson hours as well: "jam 1-2", "jam 5 sampai 6". */
final class BareHours {

    /** What begins later is a time of the morning: at seven schools have begun. */
    private static final int LATEST_FIRST = 6;

    private static final int LATEST_LAST = 9;

    private BareHours() {}

    /** The lesson hours that the one time of {@code kept} may be; null where it can only be it. */
    static @Nullable Periods of(Sentence sentence, List<Reading> kept) {
        List<Reading.Clock> clocks = Slots.only(kept, Reading.Clock.class);
        if (clocks.size() != 1) {
            return null;
        }
        Reading.Clock clock = clocks.getFirst();
        boolean cued = clock.precedence() == Precedence.CUED_PAIR;
        if (!cued && clock.precedence() != Precedence.LIKELY_PAIR) {
            return null;
        }
        Integer first = null;
        Integer last = null;
        for (int i = cued ? clock.from() + 1 : clock.from(); i < clock.to(); i++) {
            Token token = sentence.at(i);
            if (token.isNumber() && first == null) {
                first = token.value();
            } else if (token.isNumber() && last == null) {
                last = token.value();
            } else if (!token.isUntil() && !token.isMark(':') && !token.isMark('=')) {
                return null; // "jam 1-2 siang", "jam 1.15-2"
            }
        }
        if (first == null || last == null) {
            return null;
        }
        boolean likely = first >= 1 && first < last && first <= LATEST_FIRST && last <= LATEST_LAST;
        return likely ? new Periods(first, last) : null;
    }
}
