package id.guruonline.conversation.announce;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.order.state.RankingShare;
import id.guruonline.scheduler.order.state.RankingTerm;
import id.guruonline.scheduler.people.Stars;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Why a teacher is told to have been chosen. */
class WhyYouTest {

    private static final Stars PRAISED = new Stars(10, 48);
    private static final Stars FEW = new Stars(4, 20);
    private static final Stars POOR = new Stars(10, 39);

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"RELIABILITY", "NEWCOMER"}) // which are no praise
    void what_counted_most_is_told(RankingTerm term) {
        assertThat(OfferAnnouncements.whyYou(most(term), PRAISED)).isEqualTo(term);
    }

    /** What counts is the value times the weight. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"RELIABILITY", "NEWCOMER"}) // which are no praise
    void a_little_of_what_weighs_much_is_not_most(RankingTerm term) {
        List<RankingShare> shares =
                Arrays.stream(RankingTerm.values())
                        .map(each ->
                                each == term
                                        ? new RankingShare(each, 0.5, 1)
                                        : new RankingShare(each, 0.1, 4))
                        .toList();
        assertThat(OfferAnnouncements.whyYou(shares, PRAISED)).isEqualTo(term);
    }

    @Test
    void nobody_hears_of_stars_that_are_few_or_poor() {
        for (Stars stars : List.of(Stars.NONE, FEW, POOR)) {
            assertThat(OfferAnnouncements.whyYou(most(RankingTerm.STARS), stars))
                    .as("%s", stars)
                    .isNotEqualTo(RankingTerm.STARS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatever_is_no_praise_gives_way_to_what_counted_next(RankingTerm term) {
        for (Stars stars : List.of(Stars.NONE, FEW, POOR, PRAISED)) {
            assertThat(OfferAnnouncements.whyYou(most(term), stars).isPraise(stars))
                    .as("%s", stars)
                    .isTrue();
        }
    }

    private static List<RankingShare> most(RankingTerm term) {
        return Arrays.stream(RankingTerm.values())
                .map(each -> new RankingShare(each, each == term ? 1 : 0.5, 1))
                .toList();
    }
}
