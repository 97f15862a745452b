trigger FeedbackTrigger on Feedback__c(before insert, before update, before delete, after insert, after undelete) {
    new FeedbackHandler().run();
}
