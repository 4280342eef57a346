package id.guruonline.config.settings;

import id.guruonline.bot.WrongSetting;
import id.guruonline.conversation.limit.Limits;
import id.guruonline.scheduler.assembly.SchedulerRules;
import id.guruonline.scheduler.journal.JournalRules;
import id.guruonline.scheduler.matching.MatchingSettings;
import id.guruonline.scheduler.order.state.OfferRules;
import id.guruonline.scheduler.timetable.TimetableRules;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.beans.BeanInstantiationException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyNameAliases;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.core.env.Environment;

/**
 * The numbers of the floors below, bound to the records of the floors themselves: a component
 * {@code maxJpPerDay} of {@link TimetableRules} is the property {@code
 * guru.matching.max-jp-per-day}, whose value stands in application.yml and nowhere else. What is
 * not set, or cannot be, stops the start with its name.
 */
public final class FloorSettings {

    private static final String OFFERS = "guru.offers";
    private static final String MATCHING = "guru.matching";
    private static final String HEALTH = "guru.health";
    private static final String LIMITS = "guru.limits";

    /** Where a property is not called as the floor's own word would have it. */
    private static final ConfigurationPropertyNameAliases OTHER_WORDS = otherWords();

    private final List<ConfigurationPropertySource> sources;
    private final Binder binder;

    /**
     * @param environment with application.yml in it
     */
    public FloorSettings(Environment environment) {
        sources =
                StreamSupport.stream(
                                ConfigurationPropertySources.get(environment).spliterator(), false)
                        .map(source -> source.withAliases(OTHER_WORDS))
                        .toList();
        binder = new Binder(sources, new PropertySourcesPlaceholdersResolver(environment));
    }

    private static ConfigurationPropertyNameAliases otherWords() {
        ConfigurationPropertyNameAliases words = new ConfigurationPropertyNameAliases();
        words.addAliases("guru.time-zone", OFFERS + ".zone", MATCHING + ".zone");
        words.addAliases("guru.ratings.open", OFFERS + ".ratings-open");
        words.addAliases("guru.matching.travel-margin", MATCHING + ".margin");
        return words;
    }

    /** Throws {@link WrongSetting} on what is not set, and on values that do not go together. */
    public SchedulerRules schedulerRules() {
        return new SchedulerRules(
                bound(OFFERS, OfferRules.class),
                bound(MATCHING, MatchingSettings.class),
                bound(MATCHING, TimetableRules.class),
                bound("guru.journal", JournalRules.class));
    }

    /** Throws as {@link #schedulerRules}. */
    public Limits limits() {
        return bound(LIMITS, Limits.class);
    }

    /** From when on the service is said to be well no longer; throws as {@link #schedulerRules}. */
    public HealthSettings health() {
        return bound(HEALTH, HealthSettings.class);
    }

    private <T extends Record> T bound(String room, Class<T> kind) {
        Arrays.stream(kind.getRecordComponents()).forEach(component -> find(room, component));
        try {
            return binder.bind(room, Bindable.of(kind)).get();
        } catch (BindException e) {
            throw refusalOf(e, room);
        }
    }

    private void find(String room, RecordComponent component) {
        ConfigurationPropertyName name =
                ConfigurationPropertyName.of(room)
                        .append(DataObjectPropertyName.toDashedForm(component.getName()));
        if (sources.stream().noneMatch(source -> isIn(source, name))) {
            throw new WrongSetting(name + " is not set");
        }
    }

    private static boolean isIn(
            ConfigurationPropertySource source, ConfigurationPropertyName name) {
        return source.getConfigurationProperty(name) != null
                || source.containsDescendantOf(name) == ConfigurationPropertyState.PRESENT;
    }

    /** What a record says of values that do not go together; of others Spring Boot knows more. */
    private static RuntimeException refusalOf(BindException e, String room) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BeanInstantiationException
                    && cause.getCause() instanceof IllegalArgumentException refused) {
                return new WrongSetting(room + ".*: " + refused.getMessage(), e);
            }
        }
        return e;
    }
}
