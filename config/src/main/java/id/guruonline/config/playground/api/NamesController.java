package id.guruonline.config.playground.api;

import static java.util.stream.Collectors.toMap;

import id.guruonline.config.channel.OnPlayground;
import id.guruonline.conversation.message.Language;
import id.guruonline.conversation.text.OwnNames;
import id.guruonline.scheduler.order.state.RankingTerm;
import id.guruonline.scheduler.people.Role;
import java.util.Arrays;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the service calls its own constants, so that the page need not know them by heart. */
@OnPlayground
@RestController
class NamesController {

    private static final Map<String, Map<String, Map<String, String>>> NAMES =
            Arrays.stream(Language.values())
                    .collect(
                            toMap(
                                    language -> language.locale().getLanguage(),
                                    NamesController::in));

    private static Map<String, Map<String, String>> in(Language language) {
        return Map.of(
                "roles", names(Role.values(), language),
                "terms", names(RankingTerm.values(), language));
    }

    private static Map<String, String> names(Enum<?>[] constants, Language language) {
        return Arrays.stream(constants)
                .collect(toMap(Enum::name, each -> OwnNames.shortOf(each, language)));
    }

    /** By language, kind and constant. */
    @GetMapping("/playground/api/names")
    Map<String, Map<String, Map<String, String>>> names() {
        return NAMES;
    }
}
