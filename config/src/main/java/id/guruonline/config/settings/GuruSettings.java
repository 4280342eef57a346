package id.guruonline.config.settings;

import id.guruonline.bot.WrongSetting;
import id.guruonline.scheduler.matching.MatchingSettings;
import id.guruonline.scheduler.order.state.OfferRules;
import id.guruonline.scheduler.order.state.RankingTerm;
import id.guruonline.scheduler.order.state.Urgency;
import id.guruonline.scheduler.timetable.TimetableRules;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * All settings of {@code guru.*}; what each means stands in application.yml. A value that cannot be
 * stops the start with its name.
 *
 * @param mongodbUri empty for the embedded database
 * @param data a folder, or {@code memory}
 */
@ConfigurationProperties("guru")
public record GuruSettings(
        String mongodbUri,
        String data,
        String playground,
        String publicUrl,
        ZoneId timeZone,
        List<String> admins,
        String world,
        Duration tick,
        Offers offers,
        Matching matching,
        Ratings ratings) {

    /** {@code guru.offers.*}. */
    public record Offers(
            List<Urgency> urgencies,
            LocalTime quietFrom,
            LocalTime quietTo,
            Duration backstop,
            Duration watchEvery,
            LocalTime eveningAt) {}

    /** {@code guru.matching.*}. */
    public record Matching(
            Map<RankingTerm, Double> weights,
            double starsMean,
            double starsWeight,
            List<Double> radiusSteps,
            double defaultRadiusKm,
            int stage,
            double kmPerHour,
            double roadFactor,
            Duration travelMargin,
            double samePlaceKm,
            int maxJpPerDay,
            int maxJpPerWeek) {}

    /** {@code guru.ratings.*}. */
    public record Ratings(Duration open) {}

    /** When offers go out and when they are over. */
    public OfferRules offerRules() {
        return made(
                "guru.offers",
                () ->
                        new OfferRules(
                                offers.urgencies(),
                                offers.quietFrom(),
                                offers.quietTo(),
                                offers.backstop(),
                                offers.watchEvery(),
                                ratings.open(),
                                offers.eveningAt(),
                                timeZone));
    }

    /** Who is asked first. */
    public MatchingSettings matchingSettings() {
        return made(
                "guru.matching",
                () ->
                        new MatchingSettings(
                                matching.weights(),
                                matching.starsMean(),
                                matching.starsWeight(),
                                matching.radiusSteps(),
                                matching.stage(),
                                matching.defaultRadiusKm()));
    }

    /** What a timetable must leave room for. */
    public TimetableRules timetableRules() {
        return made(
                "guru.matching",
                () ->
                        new TimetableRules(
                                timeZone,
                                matching.kmPerHour(),
                                matching.roadFactor(),
                                matching.travelMargin(),
                                matching.samePlaceKm(),
                                matching.maxJpPerDay(),
                                matching.maxJpPerWeek()));
    }

    /** Names the settings whose values do not go together. */
    private static <T> T made(String settings, Supplier<T> rules) {
        try {
            return rules.get();
        } catch (IllegalArgumentException e) {
            throw new WrongSetting(settings + ".*: " + e.getMessage(), e);
        }
    }
}
