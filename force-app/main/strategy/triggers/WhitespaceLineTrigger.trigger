trigger WhitespaceLineTrigger on OpportunityLineItem(after insert, after update, after delete) {
    new WhitespaceLineHandler().run();
}
