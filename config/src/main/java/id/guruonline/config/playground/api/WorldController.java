package id.guruonline.config.playground.api;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import id.guruonline.config.channel.OnPlayground;
import id.guruonline.config.playground.api.Views.LoadedView;
import id.guruonline.config.playground.clock.WindableClock;
import id.guruonline.config.playground.world.WorldLoading;
import id.guruonline.conversation.account.AccountStore;
import id.guruonline.conversation.message.Channels;
import id.guruonline.scheduler.people.worldfile.DemoWorld;
import id.guruonline.scheduler.people.worldfile.World;
import id.guruonline.scheduler.people.worldfile.WorldRead;
import id.guruonline.scheduler.people.worldfile.WorldReader;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Beginning anew with other people. */
@OnPlayground
@RestController
@RequestMapping("/playground/api")
class WorldController {

    private final WorldReader reader;
    private final WorldLoading loading;
    private final AccountStore accounts;
    private final Channels channels;
    private final WindableClock clock;
    private final Times times;

    WorldController(
            WorldReader reader,
            WorldLoading loading,
            AccountStore accounts,
            Channels channels,
            WindableClock clock,
            Times times) {
        this.reader = reader;
        this.loading = loading;
        this.accounts = accounts;
        this.channels = channels;
        this.clock = clock;
        this.times = times;
    }

    @PutMapping("/world")
    LoadedView load(HttpServletRequest request, @RequestParam(defaultValue = "false") boolean force)
            throws IOException {
        byte[] body = request.getInputStream().readAllBytes();
        return load(new String(body, StandardCharsets.UTF_8), force);
    }

    @PostMapping("/demo")
    LoadedView restartDemo(@RequestParam(defaultValue = "false") boolean force) {
        if (channels.isAnyReal()) {
            throw Refused.conflict(
                    "A real channel is set: the demo's invented people stay away from it. Load a"
                            + " world of your own.");
        }
        return load(DemoWorld.json(), force);
    }

    private LoadedView load(String json, boolean force) {
        World world =
                switch (reader.read(json)) {
                    case WorldRead.Loaded(World read) -> read;
                    case WorldRead.Faulty faulty ->
                            throw Refused.faulty(
                                    "The world has faults; nothing was changed.", faulty.faults());
                };
        if (!force && accounts.hasBeside(channels.listMadeUp())) {
            throw Refused.conflict(
                    "Real people are connected to this database; ?force=true deletes them all.");
        }
        loading.load(world);
        Map<String, Long> people =
                new TreeMap<>(
                        world.persons().stream()
                                .collect(groupingBy(p -> p.role().name(), counting())));
        return new LoadedView(world.schools().size(), people, times.text(clock.instant()));
    }
}
