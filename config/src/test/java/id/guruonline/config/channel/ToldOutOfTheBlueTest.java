package id.guruonline.config.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import id.guruonline.bot.twilio.template.Template;
import id.guruonline.config.WithoutTests;
import id.guruonline.conversation.message.Button;
import id.guruonline.conversation.message.ChannelTraits.Limits;
import id.guruonline.conversation.message.Language;
import id.guruonline.conversation.testing.EveryPhrase;
import id.guruonline.conversation.text.Say;
import id.guruonline.conversation.text.Texts;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What people are told without having written, maybe as the first of the day: outside its 24 hours
 * WhatsApp shows only the buttons of a template.
 */
class ToldOutOfTheBlueTest {

    private static final Texts TEXTS =
            new Texts(ZoneId.of("Asia/Jakarta"), new Limits(1024, 10, 20));

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatever_has_buttons_has_a_template_with_them(Language language) {
        List<Template> templates =
                Template.list().stream()
                        .filter(t -> t.language().equals(language.locale().getLanguage()))
                        .toList();
        Set<String> told = told();
        assertThat(told).isNotEmpty();
        assertThat(EveryPhrase.says())
                .filteredOn(say -> told.contains(say.getClass().getName()))
                .filteredOn(say -> {
                    List<Button> buttons = TEXTS.render(say, language).buttons();
                    return !buttons.isEmpty()
                            && templates.stream().noneMatch(t -> t.offers(buttons));
                })
                .extracting(Say::getClass)
                .as("what is announced with buttons that no template has")
                .isEmpty();
    }

    /** Whatever the announcements make, by name. */
    private static Set<String> told() {
        return new ClassFileImporter()
                        .withImportOption(new WithoutTests())
                        .importPackages("id.guruonline.conversation.announce")
                        .stream()
                        .flatMap(c -> c.getConstructorCallsFromSelf().stream())
                        .map(JavaConstructorCall::getTargetOwner)
                        .filter(c -> c.isAssignableTo(Say.class))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
    }
}
