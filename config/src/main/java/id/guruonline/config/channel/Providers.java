package id.guruonline.config.channel;

import id.guruonline.bot.Settings;
import id.guruonline.bot.delivery.Carrier;
import id.guruonline.bot.telegram.TelegramBot;
import id.guruonline.bot.telegram.api.TelegramSettings;
import id.guruonline.bot.telegram.store.MongoTopics;
import id.guruonline.bot.twilio.TwilioAccount;
import id.guruonline.bot.twilio.api.TwilioSettings;
import id.guruonline.bot.twilio.posting.Costs;
import id.guruonline.bot.twilio.store.MongoContacts;
import id.guruonline.bot.twilio.store.MongoContentSids;
import id.guruonline.scheduler.store.Outages;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Who may carry messages besides the playground, the one to use first before others. A new one is a
 * folder in {@code bot} and a line here; all else that has to know of it asks its traits.
 */
public final class Providers {

    private static final List<Provider<?>> ALL =
            List.of(
                    new Provider<>(TelegramSettings::read, Providers::telegram),
                    new Provider<>(TwilioSettings::read, Providers::twilio));

    private Providers() {}

    /**
     * One that is there where its settings are.
     *
     * @param settings reads them; empty where they are not there
     * @param opening opens it by them
     */
    private record Provider<S>(
            Function<Settings, Optional<S>> settings, BiFunction<S, House, Carrier> opening) {

        Optional<Carrier> open(Settings given, House house) {
            return settings.apply(given).map(own -> opening.apply(own, house));
        }

        boolean isSetIn(Settings given) {
            return settings.apply(given).isPresent();
        }
    }

    /**
     * Those that are set; throws {@link id.guruonline.bot.WrongSetting} where one is set wrongly.
     */
    public static List<Carrier> open(Settings settings, House house) {
        return ALL.stream().flatMap(provider -> provider.open(settings, house).stream()).toList();
    }

    /** Whether any is set; throws as {@link #open}. */
    public static boolean isAnySet(Settings settings) {
        return ALL.stream().anyMatch(provider -> provider.isSetIn(settings));
    }

    /** How many there may be. */
    static int count() {
        return ALL.size();
    }

    private static Carrier telegram(TelegramSettings settings, House house) {
        return new TelegramBot(
                settings,
                new MongoTopics(house.mongo()),
                house.clock(),
                Outages::isOutage,
                house.pace());
    }

    private static Carrier twilio(TwilioSettings settings, House house) {
        return new TwilioAccount(
                settings,
                new MongoContacts(house.mongo()),
                new MongoContentSids(house.mongo()),
                house.sent(),
                costs(house.meters()),
                house.clock(),
                house.pace());
    }

    private static Costs costs(MeterRegistry meters) {
        return (kind, howMany) ->
                meters.counter("guru.twilio.paid", "kind", kind.name().toLowerCase(Locale.ROOT))
                        .increment(howMany);
    }
}
