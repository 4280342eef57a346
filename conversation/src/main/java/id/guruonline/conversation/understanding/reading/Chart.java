package id.guruonline.conversation.understanding.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** The readings of a sentence that do not contradict each other, in the order of the text. */
public final class Chart {

    private static final Comparator<Reading> STRONGEST =
            Comparator.comparingInt((Reading reading) -> reading.precedence().height())
                    .thenComparingInt(reading -> reading.to() - reading.from())
                    .reversed()
                    .thenComparingInt(Reading::from);

    /**
     * As many as sixty lessons in one message have; what is compared with each other is no more.
     */
    private static final int MOST = 300;

    private Chart() {}

    /**
     * Of {@code found}, in any order, those that no higher reading overlaps; the first {@value
     * #MOST} of them.
     */
    public static List<Reading> strongest(List<Reading> found) {
        List<Reading> sorted = new ArrayList<>(found);
        sorted.sort(STRONGEST);
        BitSet taken = new BitSet();
        List<Reading> kept = new ArrayList<>();
        for (Reading reading : sorted) {
            int next = taken.nextSetBit(reading.from());
            if (next < 0 || next >= reading.to()) {
                taken.set(reading.from(), reading.to());
                kept.add(reading);
            }
        }
        kept.sort(Comparator.comparingInt(Reading::from));
        return kept.size() <= MOST ? kept : kept.subList(0, MOST);
    }
}
