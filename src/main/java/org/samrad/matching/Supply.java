package org.samrad.matching;

/// One area: who asks, who can give, and how scarce it is.
///
/// @param asking    organisations with a need there
/// @param giving    organisations with a strength there from which at least one that asks could learn
/// @param need      the sum of the stated need in this area, in ten-thousandths of one organisation's whole need
/// @param met       how much of it the proposal meets
/// @param unmeetable how much of it nobody here can meet
/// @param price     the mean scarcity price of those who give in this area in the proposal, each weighted by how much
/// of
///                  what it gives lies there; 0 when nobody does
public record Supply(String area, int asking, int giving, long need, long met, long unmeetable, long price) {}
