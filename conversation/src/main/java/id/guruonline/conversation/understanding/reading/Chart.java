package id.guruonline.conversation.understanding.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** The readings of a sentence that do not contradict each other, in the order of the text. */
public final class Chart {

    private static final Comparator<Match> STRONGEST =
            Comparator.comparingInt(Match::strength)
                    .thenComparingInt(match -> match.to() - match.from())
                    .reversed()
                    .thenComparingInt(Match::from);

    private Chart() {}

    public static List<Match> strongest(List<Match> found) {
        List<Match> sorted = new ArrayList<>(found);
        sorted.sort(STRONGEST);
        BitSet taken = new BitSet();
        List<Match> kept = new ArrayList<>();
        for (Match match : sorted) {
            int next = taken.nextSetBit(match.from());
            if (next < 0 || next >= match.to()) {
                taken.set(match.from(), match.to());
                kept.add(match);
            }
        }
        kept.sort(Comparator.comparingInt(Match::from));
        return kept;
    }
}
