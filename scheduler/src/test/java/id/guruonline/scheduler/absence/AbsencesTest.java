package id.guruonline.scheduler.absence;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.people.Periods;
import id.guruonline.scheduler.people.Subject;
import id.guruonline.scheduler.testing.Given;
import id.guruonline.scheduler.timetable.school.TeacherKey;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AbsencesTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    private final Absences absences = new Absences(new InMemory());

    private Absence report(LocalDate from, LocalDate to) {
        return absences.report(
                new Absences.Report(
                        "10500001",
                        new TeacherKey(null, "Bu Ani"),
                        AbsenceReason.SAKIT,
                        new AbsenceSpan(from, to, false, null),
                        "op1",
                        Given.MONDAY_NINE),
                from.datesUntil(to.plusDays(1)).map(AbsencesTest::lesson).toList());
    }

    private static OpenLesson lesson(LocalDate day) {
        return new OpenLesson(day, new Periods(1, 2), Subject.MATEMATIKA, "5A", Cover.NONE);
    }

    @Test
    void said_twice_it_is_one_absence_and_what_was_decided_stays() {
        Absence first = report(TUESDAY, TUESDAY);
        absences.cover(first.id(), Set.of(0), Cover.BY_TASK);
        Absence again = report(TUESDAY, TUESDAY);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.lessons()).extracting(OpenLesson::cover).containsExactly(Cover.BY_TASK);
    }

    @Test
    void a_longer_one_only_adds_what_it_opens_besides() {
        Absence first = report(TUESDAY, TUESDAY);
        absences.cover(first.id(), Set.of(0), Cover.by("B4821"));
        Absence longer = report(TUESDAY, TUESDAY.plusDays(1));
        assertThat(longer.id()).isEqualTo(first.id());
        assertThat(longer.lessons())
                .extracting(OpenLesson::cover)
                .containsExactly(Cover.by("B4821"), Cover.NONE);
    }

    @Test
    void what_somebody_decided_nobody_else_decides_again() {
        Absence absence = report(TUESDAY, TUESDAY);
        absences.cover(absence.id(), Set.of(0), Cover.by("B4821"));
        Absence after = absences.cover(absence.id(), Set.of(0), Cover.BY_TASK);
        assertThat(after.lessons().getFirst().cover()).isEqualTo(Cover.by("B4821"));
    }

    @Test
    void who_came_back_and_is_away_again_is_away_anew() {
        Absence first = report(TUESDAY, TUESDAY);
        absences.end(first.id(), Given.MONDAY_NINE);
        Absence second = report(TUESDAY, TUESDAY);
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(absences.listStanding("10500001", TUESDAY)).containsExactly(second);
    }

    private static final class InMemory implements AbsenceStore {

        private final Map<String, Absence> all = new HashMap<>();

        @Override
        public Optional<Absence> find(String id) {
            return Optional.ofNullable(all.get(id));
        }

        @Override
        public List<Absence> listOfSchool(String npsn, LocalDate from) {
            return all.values().stream()
                    .filter(a -> a.npsn().equals(npsn) && !a.span().to().isBefore(from))
                    .sorted(Comparator.comparing(a -> a.span().from()))
                    .toList();
        }

        @Override
        public boolean save(Absence next) {
            Absence known = all.get(next.id());
            if ((known == null ? 0 : known.version()) != next.version()) {
                return false;
            }
            all.put(
                    next.id(),
                    new Absence(
                            next.id(),
                            next.npsn(),
                            next.teacherId(),
                            next.name(),
                            next.reason(),
                            next.span(),
                            next.by(),
                            next.at(),
                            next.lessons(),
                            next.endedAt(),
                            next.version() + 1));
            return true;
        }
    }
}
