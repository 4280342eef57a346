package id.guruonline.config.faults.people;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * The lessons that schools lack a teacher for, none twice; the same for the same seed. Every other
 * one is soon, within the hour or within three: clocks that jump bring it to its end.
 */
public final class Wishes {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("id"));
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");
    private static final int SOON = 3;
    private static final int MIXED_MINUTES = 150;
    private static final int DAYS = 12;
    private static final int A_DAY = 6;
    private static final LocalTime FIRST = LocalTime.of(7, 30);

    /** From the start of a lesson to the start of the next one. */
    public static final Duration APART = Duration.ofMinutes(75);

    private static final Duration LENGTH = Duration.ofMinutes(70);

    private Wishes() {}

    /**
     * A lesson without a teacher.
     *
     * @param day how many days after the first one
     */
    record Wish(int school, String className, String subject, int day, LocalTime start) {

        private LocalDateTime start(int minutesLater) {
            return LocalDate.EPOCH.plusDays(day).atTime(start).plusMinutes(minutesLater);
        }

        Instant start(LocalDate firstDay, ZoneId zone) {
            return firstDay.plusDays(day).atTime(start).atZone(zone).toInstant();
        }

        String words(LocalDate firstDay) {
            return "butuh guru %s kelas %s tanggal %s jam %s sampai %s"
                    .formatted(
                            subject.toLowerCase(Locale.ROOT).replace('_', ' '),
                            className,
                            DATE.format(firstDay.plusDays(day)),
                            TIME.format(start),
                            TIME.format(start.plus(LENGTH)));
        }
    }

    /** All there are, in the order in which they come up. */
    static List<Wish> of(long seed) {
        Random random = new Random(seed ^ 0x5eed);
        List<Wish> soon = new ArrayList<>(days(0, SOON, random));
        Map<Wish, LocalDateTime> turns = new HashMap<>();
        soon.forEach(wish -> turns.put(wish, wish.start(random.nextInt(MIXED_MINUTES))));
        soon.sort(Comparator.comparing(turns::get));
        List<Wish> later = days(SOON, DAYS, random);
        List<Wish> all = new ArrayList<>();
        for (int i = 0; i < later.size(); i++) {
            if (i < soon.size()) {
                all.add(soon.get(i));
            }
            all.add(later.get(i));
        }
        return Collections.unmodifiableList(all);
    }

    private static List<Wish> days(int from, int to, Random random) {
        List<Wish> wishes = new ArrayList<>();
        for (int school = 0; school < Cast.schools(); school++) {
            for (String className : Cast.CLASSES) {
                for (int slot = from * A_DAY; slot < to * A_DAY; slot++) {
                    String subject = Cast.SUBJECTS.get(random.nextInt(Cast.SUBJECTS.size()));
                    LocalTime start = FIRST.plus(APART.multipliedBy(slot % A_DAY));
                    wishes.add(new Wish(school, className, subject, slot / A_DAY, start));
                }
            }
        }
        Collections.shuffle(wishes, random);
        return wishes;
    }
}
