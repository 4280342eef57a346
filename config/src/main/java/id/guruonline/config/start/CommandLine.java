package id.guruonline.config.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What commands that are no service have in common: their options, and quiet surroundings. */
final class CommandLine {

    /** The exit code of what was refused. */
    static final int REFUSED = 1;

    /** The exit code of a command that was not understood. */
    static final int NOT_UNDERSTOOD = 2;

    private final List<String> arguments;

    /**
     * @param arguments the command, then its options: {@code --name value} or {@code --name=value}
     */
    CommandLine(String... arguments) {
        this.arguments = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
    }

    /** Takes an option's value; none where it was not given. */
    Optional<String> take(String name) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals(name) && i + 1 < arguments.size()) {
                arguments.remove(i);
                return Optional.of(arguments.remove(i));
            }
            if (argument.startsWith(name + "=")) {
                return Optional.of(arguments.remove(i).substring(name.length() + 1));
            }
        }
        return Optional.empty();
    }

    /** Takes an option that has no value; whether it was given. */
    boolean has(String name) {
        return arguments.remove(name);
    }

    /** Whether there is more than was taken. */
    boolean hasMore() {
        return !arguments.isEmpty();
    }

    /** The settings and the log of the service, without any of its parts. */
    static ConfigurableApplicationContext surroundings() {
        return new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run();
    }

    private static final class Nothing {}
}
