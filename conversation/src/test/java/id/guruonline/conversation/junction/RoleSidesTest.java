package id.guruonline.conversation.junction;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.scheduler.testing.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoleSidesTest {

    @Test
    void a_side_answers_what_its_role_may_want_and_nothing_else() {
        assertThat(RoleSides.TYPES)
                .isNotEmpty()
                .allSatisfy(types ->
                        assertThat(
                                        Stream.concat(
                                                        Stream.of(Intent.Talk.class),
                                                        Samples.below(types.intents()))
                                                .flatMap(kind ->
                                                        Arrays.<Object>stream(
                                                                kind.getEnumConstants()))
                                                .distinct())
                                .as("%s", types.role())
                                .containsExactlyInAnyOrderElementsOf(
                                        List.<Object>copyOf(Intent.wantedBy(types.role()))));
    }
}
