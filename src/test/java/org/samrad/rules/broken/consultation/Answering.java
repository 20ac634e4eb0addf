package org.samrad.rules.broken.consultation;

/// Wrong: a door beside the front door, since it reaches a store, through which nobody in particular acts.
public final class Answering {
    private final VoteStore votes;

    public Answering(VoteStore votes) {
        this.votes = votes;
    }

    public boolean join(String code) {
        return votes.source().toString().contains(code);
    }
}
