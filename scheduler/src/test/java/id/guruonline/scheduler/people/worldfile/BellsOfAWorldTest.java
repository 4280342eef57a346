package id.guruonline.scheduler.people.worldfile;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.people.BellPlan;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.Level;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bells of a school in a world file, told as one object or as a list. */
class BellsOfAWorldTest {

    private static final String RAMADAN = "\"from\":\"2027-02-08\",\"to\":\"2027-03-09\"";
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    @Test
    void a_list_tells_the_bells_of_each_day() {
        BellPlan plan =
                loaded(
                        "[{\"start\":\"07:15\",\"jp\":40,\"breaks\":[{\"after\":4,\"minutes\":20}]},"
                                + "{\"days\":[\"FRIDAY\"],\"start\":\"07:00\",\"jp\":30,\"breaks\":[]},"
                                + "{"
                                + RAMADAN
                                + ",\"jp\":25}]");

        assertThat(plan.on(THURSDAY))
                .isEqualTo(new Bells(LocalTime.of(7, 15), 40, List.of(new Bells.Break(4, 20))));
        assertThat(plan.on(FRIDAY)).isEqualTo(new Bells(LocalTime.of(7, 0), 30, List.of()));
        assertThat(plan.on(LocalDate.of(2027, 2, 12)))
                .as("what it leaves out is as on a usual day")
                .isEqualTo(new Bells(LocalTime.of(7, 15), 25, List.of(new Bells.Break(4, 20))));
    }

    @Test
    void a_list_that_tells_nothing_of_a_usual_day_leaves_it_as_is_standard() {
        BellPlan plan = loaded("[{\"days\":[\"FRIDAY\"],\"jp\":30}]");

        assertThat(plan.on(THURSDAY)).isEqualTo(Bells.standard(Level.SD));
        assertThat(plan.on(FRIDAY).start()).isEqualTo(Bells.standard(Level.SD).start());
        assertThat(plan.on(FRIDAY).jpMinutes()).isEqualTo(30);
    }

    @Test
    void a_period_may_be_open_at_an_end() {
        BellPlan plan = loaded("[{\"from\":\"2026-11-27\",\"jp\":30}]");

        assertThat(plan.on(THURSDAY).jpMinutes()).isEqualTo(35);
        assertThat(plan.on(FRIDAY.plusYears(3)).jpMinutes()).isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    7                                       | $.schools[0].bells
                    [7]                                     | $.schools[0].bells[0]
                    [{"day":"FRIDAY"}]                      | $.schools[0].bells[0].day
                    [{"days":"FRIDAY"}]                     | $.schools[0].bells[0].days
                    [{"days":[]}]                           | $.schools[0].bells[0].days
                    [{}, {"days":["FRIDAY","JUMAT"]}]       | $.schools[0].bells[1].days[1]
                    [{"from":"8 Feb 2027"}]                 | $.schools[0].bells[0].from
                    [{"from":"2027-02-30"}]                 | $.schools[0].bells[0].from
                    [{"from":"2027-02-08","to":"2027-02-07"}] | $.schools[0].bells[0].to
                    [{"start":"7"}]                         | $.schools[0].bells[0].start
                    [{"jp":5}]                              | $.schools[0].bells[0].jp
                    [{"breaks":[{"after":0,"minutes":5}]}]  | $.schools[0].bells[0].breaks[0].after
                    [{"breaks":[{"after":1}]}]              | $.schools[0].bells[0].breaks[0].minutes
                    [{"jp":30},{"jp":35}]                   | $.schools[0].bells[1]
                    """)
    void a_fault_is_named_by_its_path(String bells, String path) {
        assertThat(faults(bells)).extracting(Fault::path).containsExactly(path);
    }

    @Test
    void of_two_that_are_equally_narrow_both_are_named() {
        assertThat(
                        faults(
                                "[{\"jp\":35},{\"days\":[\"FRIDAY\",\"MONDAY\"],\"jp\":30},"
                                        + "{\"days\":[\"THURSDAY\",\"FRIDAY\"],\"jp\":25}]"))
                .containsExactly(
                        new Fault(
                                "$.schools[0].bells[2]", "is as narrow as $.schools[0].bells[1]"));
        assertThat(
                        faults(
                                "[{%s},{\"from\":\"2027-03-09\",\"to\":\"2027-04-07\"}]"
                                        .formatted(RAMADAN)))
                .extracting(Fault::path)
                .containsExactly("$.schools[0].bells[1]");
    }

    private static BellPlan loaded(String bells) {
        return switch (read(bells)) {
            case WorldRead.Loaded loaded -> loaded.world().schools().getFirst().bellPlan();
            case WorldRead.Faulty faulty -> throw new AssertionError(faulty.faults());
        };
    }

    private static List<Fault> faults(String bells) {
        return switch (read(bells)) {
            case WorldRead.Loaded _ -> List.of();
            case WorldRead.Faulty faulty -> faulty.faults();
        };
    }

    private static WorldRead read(String bells) {
        return new WorldReader(10)
                .read(
                        """
                        {"schools": [{"npsn": "10500001", "name": "SDN 12", "level": "SD",
                                      "lat": -1.5, "lon": 102.1, "bells": %s}]}
                        """
                                .formatted(bells));
    }
}
