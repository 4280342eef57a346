package id.guruonline.conversation.understanding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Leaves out readings that are only said beside the matter: in a reason ("karena Pak Eko dinas
 * sampai Jumat"), or before what a change leads to ("jam 8 jadi jam 9").
 */
final class Focus {

    private static final Set<String> REASONS =
            Set.of("karena", "berhubung", "dikarenakan", "sehubungan", "lantaran");
    private static final Set<String> TURNS =
            Set.of("butuh", "minta", "tolong", "cari", "pesan", "jadi", "maka");
    private static final Set<String> LEADS =
            Set.of("jadi", "ke", "tapi", "menjadi", "to", "harusnya", "seharusnya");

    private Focus() {}

    /**
     * Without what stands in a reason, kind by kind, where the rest of the sentence has that kind.
     */
    static List<Match> withoutReasons(Sentence sentence, List<Match> kept) {
        BitSet reason = new BitSet();
        for (int i = 0; i < sentence.size(); i++) {
            if (REASONS.contains(sentence.at(i).lemma())) {
                int end = i + 1;
                while (end < sentence.size() && !endsReason(sentence, end)) {
                    end++;
                }
                reason.set(i, end);
                i = end;
            }
        }
        return reason.isEmpty() ? kept : preferring(kept, match -> !reason.get(match.from()));
    }

    private static boolean endsReason(Sentence sentence, int i) {
        Token token = sentence.at(i);
        boolean stop = token.isMark('.') && !sentence.at(i + 1).glued();
        return stop
                || token.isMark(',')
                || token.isMark(';')
                || token.isLineEnd()
                || TURNS.contains(token.lemma());
    }

    /** Of what a change names twice only that to which it leads, and nothing that it rejects. */
    static List<Match> afterChange(Sentence sentence, List<Match> kept) {
        int lead = -1;
        BitSet rejected = new BitSet();
        for (int i = 0; i < sentence.size(); i++) {
            boolean led = i + 1 < sentence.size() && LEADS.contains(sentence.at(i).lemma());
            lead = led && !isInside(kept, i) ? i : lead;
            if (sentence.is(i, "bukan")) {
                int end = i + 1;
                while (end < sentence.size()
                        && !sentence.isMark(end, ',')
                        && !LEADS.contains(sentence.at(end).lemma())) {
                    end++;
                }
                rejected.set(i, end);
            }
        }
        int last = lead;
        List<Match> wanted = preferring(kept, match -> !rejected.get(match.from()));
        return lead < 0 ? wanted : preferring(wanted, match -> match.from() > last);
    }

    private static boolean isInside(List<Match> kept, int i) {
        return kept.stream().anyMatch(match -> match.from() <= i && i < match.to());
    }

    private static List<Match> preferring(List<Match> kept, Predicate<Match> preferred) {
        List<Match> left = new ArrayList<>();
        for (Match match : kept) {
            boolean rivalled =
                    kept.stream()
                            .anyMatch(other ->
                                    other.getClass() == match.getClass() && preferred.test(other));
            if (preferred.test(match) || !rivalled) {
                left.add(match);
            }
        }
        return left;
    }
}
