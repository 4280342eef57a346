package id.guruonline.config.wiring;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether the service brings its own database: where {@code guru.mongodb-uri} names no other. */
final class NoMongoUri extends SpringBootCondition {

    @Override
    public ConditionOutcome getMatchOutcome(
            ConditionContext context, AnnotatedTypeMetadata metadata) {
        boolean own = context.getEnvironment().getProperty("guru.mongodb-uri", "").isBlank();
        return new ConditionOutcome(
                own, ConditionMessage.of("the database is " + (own ? "our own" : "another's")));
    }
}
