package org.samrad.example;

import java.util.List;
import org.samrad.access.Visitor;

/// Ways from a public example to elsewhere that another house plugs in: to what is like it, to reading it in another
/// language.
public interface ExampleWays {
    /// In the reader's language; empty where there is none for this reader.
    List<Way> from(ShownExample example, String language, Visitor by);

    record Way(String textKey, String address) {}
}
