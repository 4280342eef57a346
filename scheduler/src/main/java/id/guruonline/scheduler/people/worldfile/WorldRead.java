package id.guruonline.scheduler.people.worldfile;

import java.util.List;

/** What came of reading a world file. */
public sealed interface WorldRead {

    /** Everything in it is as it must be. */
    record Loaded(World world) implements WorldRead {}

    /**
     * Nothing of it can be used.
     *
     * @param faults every one that was found; teachers come first, for schools name them
     */
    record Faulty(List<Fault> faults) implements WorldRead {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
