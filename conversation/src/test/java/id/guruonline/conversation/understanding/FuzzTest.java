package id.guruonline.conversation.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.conversation.understanding.meaning.Understood;
import id.guruonline.conversation.understanding.meaning.Utterance;
import id.guruonline.conversation.understanding.slots.LessonDays;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.Role;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is typed gets an answer, soon. */
class FuzzTest {

    private static final int TEXTS = 100_000;
    private static final int WARM = 20_000;
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final String MARKS = " .,:;/-'\n?!()";
    private static final ZonedDateTime NOW =
            LocalDateTime.of(2026, 11, 23, 9, 0).atZone(Corpus.WIB);

    private final Understanding understanding = new Understanding();
    private final Random random = new Random(20261123);

    @Test
    void a_hundred_thousand_random_texts_all_get_an_answer() {
        List<String> pieces = pieces();
        long longest = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = i % 2 == 0 ? words(pieces) : noise();
            long start = CPU.getCurrentThreadCpuTime();
            Understood understood = understanding.understand(said(text, i));
            long took = CPU.getCurrentThreadCpuTime() - start;
            longest = i < WARM ? longest : Math.max(longest, took);
            assertThat(understood.repeat()).as(text).isBetween(1, LessonDays.MOST);
            assertThat(isConsistent(understood)).as(text).isTrue();
        }
        System.out.printf(
                "longest of %d texts, warm: %d us of CPU%n", TEXTS - WARM, longest / 1_000);
    }

    @Test
    void a_text_of_a_megabyte_is_cut_politely() {
        String order = "butuh guru mtk kelas 5a besok jam 8 sampai 9 ";
        for (String filler :
                List.of("a", "1", "5A ", "besok ", "jam 8-9, ", "\n", "⭐", "ﷺ", "(", "1.")) {
            String text = order + filler.repeat(1_000_000 / filler.length());
            Understood understood =
                    assertTimeoutPreemptively(
                            Duration.ofSeconds(5), () -> understanding.understand(said(text, 0)));
            assertThat(understood).isNotNull();
        }
    }

    private static boolean isConsistent(Understood understood) {
        boolean ordered =
                understood.start() == null
                        || understood.end() == null
                        || understood.start().isBefore(understood.end());
        boolean dated =
                understood.date() == null
                        ? understood.dates().isEmpty()
                        : understood.dates().getFirst().equals(understood.date());
        dated |= understood.intent().told() == Intent.Told.DAYS;
        String name = understood.className();
        boolean group = name != null && !Character.isDigit(name.charAt(0)); // of a kindergarten
        boolean named = name == null || group || understood.grade() != null;
        return ordered && dated && named;
    }

    private static Utterance said(String text, int i) {
        Role speaker = nth(List.of(Role.values()), i);
        Level level = nth(List.of(Level.values()), i);
        Awaited awaited = nth(List.of(Awaited.values()), i);
        return new Utterance(speaker, level, Bells.standard(level), text, NOW, awaited);
    }

    private static <T> T nth(List<T> all, int i) {
        return all.get(i % all.size());
    }

    private String words(List<String> pieces) {
        StringBuilder text = new StringBuilder();
        int words = 1 + random.nextInt(12);
        for (int i = 0; i < words; i++) {
            text.append(pieces.get(random.nextInt(pieces.size())));
            text.append(random.nextInt(4) == 0 ? "" : " ");
        }
        return text.toString();
    }

    private String noise() {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(60);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(
                    switch (random.nextInt(5)) {
                        case 0 -> random.nextInt(0x110000);
                        case 1 -> '0' + random.nextInt(10);
                        case 2 -> MARKS.charAt(random.nextInt(MARKS.length()));
                        default -> 'a' + random.nextInt(26);
                    });
        }
        return text.toString();
    }

    private static List<String> pieces() {
        List<String> pieces = new ArrayList<>();
        for (Corpus.Example example : Corpus.all()) {
            pieces.addAll(List.of(example.utterance().text().split(" ", -1)));
        }
        return pieces;
    }
}
