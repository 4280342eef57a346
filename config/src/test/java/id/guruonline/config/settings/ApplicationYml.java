package id.guruonline.config.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;

/** The service's own application.yml, as it is shipped. */
public final class ApplicationYml {

    private ApplicationYml() {}

    /** Nothing but what stands in it. */
    static MockEnvironment environment() {
        MockEnvironment environment = new MockEnvironment();
        sources().forEach(environment.getPropertySources()::addLast);
        return environment;
    }

    /** All that stands in it, a line each, as written: {@code ${SERVER_PORT:8080}}. */
    public static Map<String, String> properties() {
        Map<String, String> written = new TreeMap<>();
        sources()
                .forEach(source ->
                        Arrays.stream(source.getPropertyNames())
                                .forEach(name ->
                                        written.put(
                                                name, String.valueOf(source.getProperty(name)))));
        return written;
    }

    private static List<EnumerablePropertySource<?>> sources() {
        try {
            return new YamlPropertySourceLoader()
                    .load("application.yml", new ClassPathResource("application.yml")).stream()
                            .map(ApplicationYml::enumerable)
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EnumerablePropertySource<?> enumerable(PropertySource<?> source) {
        return (EnumerablePropertySource<?>) source;
    }
}
