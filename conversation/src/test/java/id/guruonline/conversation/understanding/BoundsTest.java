package id.guruonline.conversation.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.meaning.Utterance;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.Role;
import java.lang.management.ManagementFactory;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Four times the text is about four times the work, whatever it says. What is counted is what the
 * thread makes, which no machine's speed changes.
 */
class BoundsTest {

    private static final ZonedDateTime NOW =
            LocalDateTime.of(2026, 11, 23, 9, 0).atZone(ZoneId.of("Asia/Jakarta"));

    /** Where work grew with the square it would be sixteen; what is compared is bounded instead. */
    private static final double MOST_GROWTH = 12;

    private final Understanding understanding = new Understanding();
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1A 1B 1C ",
                "5A\n",
                "kelas 5A dan ",
                "VII A ",
                "a,",
                "1,",
                "1.",
                "1:",
                "1/",
                "(",
                "()[]{}",
                "1",
                "1 2 3 4 ",
                "0812-",
                "guru",
                "guru ",
                "besok ",
                "1 jan 2 feb, ",
                "12/3 4-5-2026 tanggal 7 senin besok 3 maret ",
                "jam 7 8.30 s.d. 9 ",
                "senin sampai jumat ",
                "matematika ipa ",
                "ya - ",
                "tidak ",
                "mtematika "
            })
    void work_grows_with_the_text_and_not_with_its_square(String piece) {
        for (Role role : Role.values()) {
            work(role, piece, 4000);
            long little = work(role, piece, 1000);
            long much = work(role, piece, 4000);
            assertThat((double) much / little)
                    .as("%s: four times \"%s\"", role, piece)
                    .isLessThan(MOST_GROWTH);
        }
    }

    /** How many bytes were made for a text of that many letters. */
    private long work(Role role, String piece, int letters) {
        String text = piece.repeat(letters / piece.length());
        Utterance said =
                new Utterance(role, Level.SD, Bells.standard(Level.SD), text, NOW, Awaited.NOTHING);
        long before = threads.getCurrentThreadAllocatedBytes();
        understanding.understand(said);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
