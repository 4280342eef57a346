package id.guruonline.config.channel;

import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Whether there may be more behind the playground than a demo: a channel that is set, a database of
 * one's own, an address that others reach it at, or a key that somebody chose because they want it
 * asked for.
 */
public final class MoreThanADemo extends SpringBootCondition {

    @Override
    public ConditionOutcome getMatchOutcome(
            ConditionContext context, AnnotatedTypeMetadata metadata) {
        boolean more = isMore(context.getEnvironment());
        return new ConditionOutcome(
                more, ConditionMessage.of("it is " + (more ? "more than" : "only") + " a demo"));
    }

    private static boolean isMore(Environment environment) {
        SpringSettings settings = new SpringSettings(environment);
        return Stream.of("guru.public-url", "guru.mongodb-uri", "guru.playground-key")
                        .anyMatch(name -> !settings.get(name).isEmpty())
                || Providers.isAnySet(settings);
    }
}
