package id.guruonline.config.channel;

import id.guruonline.bot.WrongSetting;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Whether the playground is on, by {@code guru.playground}: {@code on}, {@code off}, or {@code
 * auto}, which is on where no other channel is configured. Any other value stops the start.
 */
final class PlaygroundIsOn extends SpringBootCondition {

    @Override
    public ConditionOutcome getMatchOutcome(
            ConditionContext context, AnnotatedTypeMetadata metadata) {
        boolean on = isOn(context.getEnvironment());
        return new ConditionOutcome(
                on, ConditionMessage.of("the playground is " + (on ? "on" : "off")));
    }

    /** Whether it is on; throws {@link WrongSetting} on a value that is none. */
    private static boolean isOn(Environment environment) {
        String wanted = environment.getProperty("guru.playground", "auto");
        return switch (wanted.strip().toLowerCase(Locale.ROOT)) {
            case "on", "true" -> true;
            case "off", "false" -> false;
            case "auto", "" -> !Providers.isAnySet(new SpringSettings(environment));
            case String other ->
                    throw new WrongSetting(
                            "GURU_PLAYGROUND (guru.playground) is on, off or auto, not " + other);
        };
    }
}
