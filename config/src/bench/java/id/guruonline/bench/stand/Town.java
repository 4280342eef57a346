package id.guruonline.bench.stand;

import id.guruonline.bench.Bench;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Telegram, a regency and the service's instances on one database, ready to be written to. */
public final class Town implements AutoCloseable {

    private final Telegram telegram = new Telegram();
    private final Bench bench;
    private final Path folder;
    private final Regency regency;
    private final String uri;
    private final List<Service> services = new ArrayList<>();

    /**
     * @param name of the service's database
     */
    public Town(Bench bench, String name) {
        this(bench, name, bench.database().uri(name));
    }

    /**
     * @param uri the address of the service's database
     */
    public Town(Bench bench, String name, String uri) {
        this.bench = bench;
        this.folder = bench.folder(name);
        this.regency = Regency.in(folder);
        this.uri = uri;
    }

    /** Starts an instance; with the first one, chats are linked with their people. */
    public Service start(String... settings) throws InterruptedException {
        Service service =
                Service.start(
                        bench.jar(),
                        folder.resolve("service-" + services.size() + ".log"),
                        uri,
                        regency,
                        telegram,
                        settings);
        if (services.isEmpty()) {
            Database.in(uri, Regency::link);
        }
        services.add(service);
        return service;
    }

    public Telegram telegram() {
        return telegram;
    }

    public Regency regency() {
        return regency;
    }

    public String uri() {
        return uri;
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        services.forEach(Service::close);
        telegram.close();
    }
}
