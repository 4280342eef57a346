package id.guruonline.config.channel;

import id.guruonline.bot.Settings;
import org.springframework.core.env.Environment;

/** What was set, as Spring read it. */
public record SpringSettings(Environment environment) implements Settings {

    @Override
    public String get(String name) {
        return environment.getProperty(name, "").strip();
    }
}
