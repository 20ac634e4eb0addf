package org.samrad.access;

import java.util.Map;

/// What a house keeps about a person. Every house whose tables name a person plugs one in.
public interface PersonalData {
    /// The house, as in its package.
    String house();

    /// Everything kept about the person, ready to be shown and saved.
    Map<String, Object> export(Person person);

    /// Takes the person out; what must be kept for the record is kept without the name.
    void erase(Person person);
}
