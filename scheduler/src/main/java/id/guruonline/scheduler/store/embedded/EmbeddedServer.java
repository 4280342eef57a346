package id.guruonline.scheduler.store.embedded;

import java.nio.file.Path;

/**
 * The embedded database as a process of its own, open to everybody on this machine: for trials that
 * kill a service or its database, never for a service in use.
 *
 * <p>{@code EmbeddedServer <folder|memory> <port>}; port 0 for any that is free. Its first line of
 * output is its address. SIGTERM ends it gracefully.
 */
public final class EmbeddedServer {

    private static final String IN_MEMORY = "memory";

    private EmbeddedServer() {}

    /** Runs until it is killed. */
    public static void main(String[] args) throws InterruptedException {
        if (args.length != 2) {
            System.err.println("Usage: EmbeddedServer <folder|memory> <port>");
            System.exit(2);
        }
        EmbeddedMongo mongo =
                EmbeddedMongo.forEverybody(
                        args[0].equals(IN_MEMORY) ? null : Path.of(args[0]),
                        Integer.parseInt(args[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(mongo::close, "closing"));
        System.out.println(mongo.connectionString());
        Thread.currentThread().join();
    }
}
