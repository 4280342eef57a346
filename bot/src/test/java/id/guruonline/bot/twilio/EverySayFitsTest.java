package id.guruonline.bot.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.bot.twilio.posting.Lines;
import id.guruonline.bot.twilio.sms.SmsText;
import id.guruonline.bot.twilio.template.Template;
import id.guruonline.bot.twilio.whatsapp.Shape;
import id.guruonline.conversation.message.Button;
import id.guruonline.conversation.message.ChannelTraits.Limits;
import id.guruonline.conversation.message.Language;
import id.guruonline.conversation.testing.EveryPhrase;
import id.guruonline.conversation.text.Rendered;
import id.guruonline.conversation.text.Say;
import id.guruonline.conversation.text.Texts;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the service says, in both languages, within what WhatsApp and SMS take. */
class EverySayFitsTest {

    private static final Texts TEXTS =
            new Texts(ZoneId.of("Asia/Jakarta"), new Limits(1024, 10, 20));
    private static final int LONGEST_BODY = 1024;
    private static final int LONGEST_WORDS = 1600;
    private static final int LONGEST_TITLE = 20;
    private static final int LONGEST_ID = 200;

    @ParameterizedTest
    @EnumSource(Language.class)
    void everything_fits_into_two_segments_of_plain_characters(Language language) {
        for (Say say : EveryPhrase.says()) {
            Rendered rendered = TEXTS.render(say, language);
            String sms = SmsText.of(rendered.text(), rendered.buttons());
            assertThat(SmsText.isGsm7(sms)).as(say.key() + ": " + sms).isTrue();
            assertThat(SmsText.places(sms)).as(say.key()).isBetween(1, SmsText.LONGEST);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everything_fits_into_a_whatsapp_message_with_its_buttons(Language language) {
        for (Say say : EveryPhrase.says()) {
            Rendered rendered = TEXTS.render(say, language);
            assertThat(Lines.numbered(rendered.text(), rendered.buttons()))
                    .as(say.key())
                    .hasSizeLessThanOrEqualTo(LONGEST_WORDS);
            Shape.of(rendered.text(), rendered.buttons())
                    .ifPresent(shape -> {
                        fits(say, shape.variables(rendered.text(), rendered.buttons(), "Pilih"));
                        assertThat(shape.buttons()).as(say.key()).isBetween(1, 10);
                    });
            assertThat(rendered.buttons()).as(say.key()).allSatisfy(EverySayFitsTest::fits);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everything_fits_into_a_template(Language language) {
        List<Template> templates = Template.list();
        for (Say say : EveryPhrase.says()) {
            Rendered rendered = TEXTS.render(say, language);
            templates.stream()
                    .filter(t -> t.buttons().isEmpty() || t.offers(rendered.buttons()))
                    .forEach(t -> {
                        Map<String, String> filled =
                                t.variables(rendered.text(), rendered.buttons());
                        fits(say, filled);
                        assertThat(t.body().replace("{{1}}", filled.getOrDefault("1", "")))
                                .as(say.key())
                                .hasSizeLessThanOrEqualTo(LONGEST_BODY);
                    });
        }
    }

    /**
     * Twilio refuses all variables where one is empty or has line breaks, tabs or runs of spaces.
     */
    private static void fits(Say say, Map<String, String> variables) {
        assertThat(variables.size()).as(say.key()).isLessThanOrEqualTo(100);
        assertThat(variables.values())
                .as(say.key())
                .allSatisfy(
                        value -> assertThat(value).isNotBlank().doesNotContain("\n", "\t", "    "));
    }

    private static void fits(Button button) {
        assertThat(button.label()).hasSizeBetween(1, LONGEST_TITLE);
        assertThat(button.data()).hasSizeBetween(1, LONGEST_ID);
    }
}
