package id.guruonline.config.playground;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** The opposite of {@link PlaygroundIsOn}. */
public final class PlaygroundIsOff implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !PlaygroundIsOn.isOn(context.getEnvironment());
    }
}
