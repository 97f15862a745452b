trigger WhitespaceOpportunityTrigger on Opportunity(after insert, after update, after delete, after undelete) {
    new WhitespaceOpportunityHandler().run();
}
