package id.guruonline.config.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.guruonline.bot.WrongSetting;
import id.guruonline.scheduler.assembly.SchedulerRules;
import id.guruonline.scheduler.order.state.RankingTerm;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class FloorSettingsTest {

    private final MockEnvironment environment = ApplicationYml.environment();

    private SchedulerRules rules() {
        return new FloorSettings(environment).schedulerRules();
    }

    private SchedulerRules rulesWith(String property, String value) {
        environment.setProperty(property, value);
        return rules();
    }

    @Test
    void a_number_reaches_its_floor_under_the_name_of_the_floors_own_word() {
        assertThat(rulesWith("guru.matching.max-jp-per-day", "7").timetable().maxJpPerDay())
                .isEqualTo(7);
        assertThat(rulesWith("guru.matching.weights.favourite", "0.5").matching().weights())
                .containsValue(0.5);
        assertThat(rulesWith("guru.offers.watch-every", "PT3M").offers().watchEvery())
                .hasMinutes(3);
    }

    @Test
    void each_term_of_the_ranking_has_a_weight() {
        assertThat(rules().matching().weights()).containsOnlyKeys(RankingTerm.values());
    }

    @Test
    void where_a_property_is_called_otherwise_its_name_stays() {
        assertThat(rulesWith("guru.ratings.open", "PT24H").offers().ratingsOpen())
                .isEqualTo(Duration.ofHours(24));
        assertThat(rulesWith("guru.matching.travel-margin", "PT9M").timetable().margin())
                .isEqualTo(Duration.ofMinutes(9));
        SchedulerRules inMakassar = rulesWith("guru.time-zone", "Asia/Makassar");
        assertThat(inMakassar.offers().zone()).isEqualTo(ZoneId.of("Asia/Makassar"));
        assertThat(inMakassar.timetable().zone()).isEqualTo(ZoneId.of("Asia/Makassar"));
    }

    @Test
    void a_number_that_stands_nowhere_is_named_and_not_taken_for_0() {
        MockEnvironment empty = new MockEnvironment();
        empty.setProperty("guru.time-zone", "Asia/Jakarta");
        assertThatThrownBy(() -> new FloorSettings(empty).schedulerRules())
                .isInstanceOf(WrongSetting.class)
                .hasMessage("guru.offers.urgencies is not set");
    }

    @Test
    void values_that_do_not_go_together_are_told_with_the_room_they_are_of() {
        assertThatThrownBy(() -> rulesWith("guru.matching.stars-mean", "6"))
                .isInstanceOf(WrongSetting.class)
                .hasMessage("guru.matching.*: stars drawn to 6.0");
    }

    @Test
    void what_is_no_number_is_left_to_spring_boot_which_knows_where_it_stands() {
        assertThatThrownBy(() -> rulesWith("guru.matching.stage", "many"))
                .isInstanceOf(org.springframework.boot.context.properties.bind.BindException.class);
    }
}
